namespace CampaignsGen.Runtime;

/// <summary>The <c>User-Agent</c> header (RFC 9110, section 10.1.5): the client, this runtime, the user's own product.</summary>
internal static class ProductText
{
    /// <summary>The version of this assembly, held to it by a test: to ask for it is what a first request would wait for.</summary>
    internal const string Version = "0.1.0";

    private const string Runtime = "CampaignsGen/" + Version;

    internal static string UserAgent(string product, string? addition) =>
        string.IsNullOrWhiteSpace(addition) ? $"{product} {Runtime}" : $"{product} {Runtime} {addition.Trim()}";
}
