namespace CampaignsGen.Runtime;

/// <summary>The <c>User-Agent</c> header (RFC 9110, section 10.1.5): the client, this runtime, the user's own product.</summary>
internal static class ProductText
{
    private static readonly string Runtime =
        $"CampaignsGen/{typeof(ProductText).Assembly.GetName().Version?.ToString(fieldCount: 3)}";

    internal static string UserAgent(string product, string? addition) =>
        string.IsNullOrWhiteSpace(addition) ? $"{product} {Runtime}" : $"{product} {Runtime} {addition.Trim()}";
}
