namespace CampaignsGen.Runtime;

/// <summary>Handles the differences in a browser, where <c>fetch</c> sends the requests.</summary>
internal static class BrowserFetch
{
    // By name, because the methods that set them are in a package for browsers only.
    private static readonly HttpRequestOptionsKey<bool> StreamingResponse = new("WebAssemblyEnableStreamingResponse");
    private static readonly HttpRequestOptionsKey<IDictionary<string, object>> FetchOptions = new(
        "WebAssemblyFetchOptions"
    );

    /// <summary>Requests the response as it arrives.</summary>
    /// <remarks>
    /// .NET 10 and later do this by default, unless the application disables it. Otherwise, the response is held back
    /// until the last byte: an endless stream of events would never be returned, and could not be canceled.
    /// </remarks>
    internal static void Prepare(HttpRequestMessage message, ApiOperation operation)
    {
        message.Options.Set(StreamingResponse, true);
        if (Array.Exists(operation.Responses, static response => response.End is not null))
        {
            // Like an EventSource. Otherwise, Firefox delays a request until an earlier one for the same address has ended.
            message.Options.Set(FetchOptions, new Dictionary<string, object> { ["cache"] = "no-store" });
        }
    }

    /// <summary>
    /// Determines whether the response is what a browser returns for a redirect that is not followed: no status code,
    /// headers or body.
    /// </summary>
    internal static bool IsRedirect(HttpResponseMessage response) =>
        response is { StatusCode: 0, ReasonPhrase: "opaqueredirect" };
}
