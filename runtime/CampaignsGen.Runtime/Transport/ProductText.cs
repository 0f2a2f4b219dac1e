namespace CampaignsGen.Runtime;

/// <summary>
/// Writes the <c>User-Agent</c> header (RFC 9110, section 10.1.5): the client, this runtime, and the product in the
/// options.
/// </summary>
internal static class ProductText
{
    /// <summary>
    /// The version of this assembly, which a test verifies. Reading it at run time would delay the first request.
    /// </summary>
    internal const string Version = "0.1.0";

    private const string Runtime = "CampaignsGen/" + Version;

    internal static string UserAgent(string product, string? addition) =>
        string.IsNullOrWhiteSpace(addition) ? $"{product} {Runtime}" : $"{product} {Runtime} {addition.Trim()}";
}
