namespace CampaignsGen.Runtime;

/// <summary>
/// Determines whether a <c>Content-Type</c> is JSON (RFC 8259, and the <c>+json</c> suffix of RFC 6839).
/// </summary>
internal static class JsonMediaType
{
    internal static bool Matches(ReadOnlySpan<char> contentType)
    {
        ReadOnlySpan<char> mediaType = WithoutParameters(contentType);
        return mediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || mediaType.Equals("text/json", StringComparison.OrdinalIgnoreCase)
            || (mediaType.Contains('/') && mediaType.EndsWith("+json", StringComparison.OrdinalIgnoreCase));
    }

    internal static ReadOnlySpan<char> WithoutParameters(ReadOnlySpan<char> contentType)
    {
        int semicolon = contentType.IndexOf(';');
        return (semicolon < 0 ? contentType : contentType[..semicolon]).Trim();
    }
}
