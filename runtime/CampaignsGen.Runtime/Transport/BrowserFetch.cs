namespace CampaignsGen.Runtime;

/// <summary>What is different in a browser, where <c>fetch</c> sends the requests.</summary>
internal static class BrowserFetch
{
    // By their names, because the methods that set them are of a package for browsers only.
    private static readonly HttpRequestOptionsKey<bool> StreamingResponse = new("WebAssemblyEnableStreamingResponse");
    private static readonly HttpRequestOptionsKey<IDictionary<string, object>> FetchOptions = new(
        "WebAssemblyFetchOptions"
    );

    /// <summary>Asks for the answer as it arrives.</summary>
    /// <remarks>
    /// .NET does so by itself from 10 on, unless the application switches it off. Where it does not, it keeps an answer back until
    /// the last byte: a stream of events without an end would never be heard of, and no token would end the wait.
    /// </remarks>
    internal static void Prepare(HttpRequestMessage message, ApiOperation operation)
    {
        message.Options.Set(StreamingResponse, true);
        if (Array.Exists(operation.Responses, static response => response.End is not null))
        {
            // As an EventSource asks: else Firefox has a request wait for the end of an earlier one of the same address.
            message.Options.Set(FetchOptions, new Dictionary<string, object> { ["cache"] = "no-store" });
        }
    }

    /// <summary>Whether it is what a browser shows of a redirect that is not followed: no status, no header, no body.</summary>
    internal static bool IsRedirect(HttpResponseMessage response) =>
        response is { StatusCode: 0, ReasonPhrase: "opaqueredirect" };
}
