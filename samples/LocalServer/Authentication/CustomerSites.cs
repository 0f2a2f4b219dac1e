namespace CampaignsGen.LocalServer.Authentication;

/// <summary>Defines the regions that host contact centers.</summary>
internal static class CustomerSites
{
    private static readonly string[] Sites = ["US1", "US2", "UK3"];

    internal static string Listed => string.Join(", ", Sites);

    internal static bool Contains(string site) => Sites.Contains(site, StringComparer.Ordinal);
}
