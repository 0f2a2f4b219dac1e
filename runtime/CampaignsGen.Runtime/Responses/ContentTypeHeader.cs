using System.Net.Http.Headers;

namespace CampaignsGen.Runtime;

/// <summary>Provides the <c>Content-Type</c> of a response as it was sent.</summary>
internal static class ContentTypeHeader
{
    /// <summary>Returns the header, or <see langword="null"/> if it is missing or empty.</summary>
    internal static string? Of(HttpContentHeaders headers) =>
        headers.NonValidated.TryGetValues("Content-Type", out HeaderStringValues values)
        && values.ToString() is { Length: > 0 } contentType
            ? contentType
            : null;
}
