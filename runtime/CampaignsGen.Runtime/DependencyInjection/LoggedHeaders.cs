namespace CampaignsGen.Runtime;

/// <summary>Which headers the log of <see cref="IHttpClientFactory"/> may show.</summary>
/// <remarks>
/// Those that are known to hold no secret. A server can send a credential back in a header of any name, so that the others are
/// hidden, whatever they are.
/// </remarks>
internal static class LoggedHeaders
{
    private static readonly HashSet<string> Readable = new(StringComparer.OrdinalIgnoreCase)
    {
        "Accept",
        "Accept-Encoding",
        "Age",
        "Allow",
        "Cache-Control",
        "Content-Encoding",
        "Content-Language",
        "Content-Length",
        "Content-Type",
        "Correlation-Id",
        "Date",
        "Deprecation",
        "Request-Id",
        "Retry-After",
        "Server",
        "Sunset",
        "traceparent",
        "Transfer-Encoding",
        "User-Agent",
        "Vary",
        "X-Correlation-Id",
        "X-Request-Id",
        "X-Trace-Id",
    };

    internal static bool IsHidden(string name) =>
        !Readable.Contains(name) && !name.EndsWith("-Request-Id", StringComparison.OrdinalIgnoreCase);
}
