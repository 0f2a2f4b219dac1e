using System.Net.Http.Headers;

namespace CampaignsGen.Runtime;

/// <summary>The <c>Content-Type</c> of an answer, as it was sent.</summary>
internal static class ContentTypeHeader
{
    /// <summary>Gives the header; null when it is missing or empty.</summary>
    internal static string? Of(HttpContentHeaders headers) =>
        headers.NonValidated.TryGetValues("Content-Type", out HeaderStringValues values)
        && values.ToString() is { Length: > 0 } contentType
            ? contentType
            : null;
}
