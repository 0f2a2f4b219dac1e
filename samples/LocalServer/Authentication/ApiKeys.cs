namespace CampaignsGen.LocalServer.Authentication;

/// <summary>Defines the format of an API key.</summary>
internal static class ApiKeys
{
    internal const string Header = "X-API-Key";
    internal const string Prefix = "eght_";

    internal static bool IsWellFormed(string key) =>
        key.Length > Prefix.Length && key.StartsWith(Prefix, StringComparison.Ordinal);
}
