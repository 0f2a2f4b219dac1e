namespace CampaignsGen.Runtime;

/// <summary>Determines which headers the log of <see cref="IHttpClientFactory"/> can show.</summary>
/// <remarks>
/// Only headers that are known to contain no secret are shown. All other headers are redacted, because a server can
/// return a credential in a header of any name.
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
