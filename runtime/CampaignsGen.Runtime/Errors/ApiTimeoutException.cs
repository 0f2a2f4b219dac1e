using System.Globalization;

namespace CampaignsGen;

/// <summary>
/// The exception that is thrown when no response arrives within the time limit. Cancellation by the caller is reported
/// as an <see cref="OperationCanceledException"/> instead.
/// </summary>
/// <remarks>
/// The server may have processed the request. Send it again only if the operation can safely be repeated. A handler
/// that you add, such as one of a resilience package, can have its own time limit and throw its own exception.
/// </remarks>
public sealed class ApiTimeoutException : TimeoutException
{
    /// <summary>
    /// Initializes a new instance of the <see cref="ApiTimeoutException"/> class for a request without a response in
    /// time.
    /// </summary>
    /// <param name="operationId">The ID of the operation in the OpenAPI document.</param>
    /// <param name="method">The HTTP method of the request.</param>
    /// <param name="requestUri">The URI of the request, without credentials.</param>
    /// <param name="timeout">
    /// The time limit that was exceeded, or <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> if it is one of the
    /// HTTP handler.
    /// </param>
    /// <param name="innerException">The exception that the HTTP client threw.</param>
    public ApiTimeoutException(
        string operationId,
        HttpMethod method,
        Uri? requestUri,
        TimeSpan timeout,
        Exception? innerException = null
    )
        : this(
            operationId,
            method,
            requestUri,
            timeout,
            innerException,
            Describe(operationId, method, requestUri, NotAnswered(timeout))
        ) { }

    /// <summary>Creates an exception for a response that began to arrive and then stalled.</summary>
    internal static ApiTimeoutException OfStalled(
        string operationId,
        HttpMethod method,
        Uri? requestUri,
        TimeSpan timeout,
        Exception innerException
    ) =>
        new(
            operationId,
            method,
            requestUri,
            timeout,
            innerException,
            Describe(operationId, method, requestUri, $"stalled: no data arrived for {Seconds(timeout)}")
        );

    /// <summary>
    /// Creates an exception for a started operation that did not complete within the time limit of the wait.
    /// </summary>
    /// <param name="operationId">The ID of the operation in the OpenAPI document.</param>
    /// <param name="limit">The time limit that would have been exceeded before the next request.</param>
    /// <param name="state">The state in the last response.</param>
    internal static ApiTimeoutException OfWait(string operationId, TimeSpan limit, string state) =>
        new(
            operationId,
            HttpMethod.Get,
            requestUri: null,
            limit,
            innerException: null,
            $"{operationId} did not end within {Seconds(limit)}: its last response contained '{state}'.\n"
                + "  It may still end. To wait longer, set the Limit of the ApiWait."
        );

    private ApiTimeoutException(
        string operationId,
        HttpMethod method,
        Uri? requestUri,
        TimeSpan timeout,
        Exception? innerException,
        string message
    )
        : base(message, innerException)
    {
        OperationId = operationId;
        Method = method;
        RequestUri = requestUri;
        Timeout = timeout;
    }

    /// <inheritdoc cref="ApiError.OperationId"/>
    public string OperationId { get; }

    /// <inheritdoc cref="ApiError.Method"/>
    public HttpMethod Method { get; }

    /// <inheritdoc cref="ApiError.RequestUri"/>
    public Uri? RequestUri { get; }

    /// <summary>
    /// Gets the time limit that was exceeded, or <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> if it is one
    /// of the HTTP handler, such as a connect timeout.
    /// </summary>
    public TimeSpan Timeout { get; }

    private static string Describe(string operationId, HttpMethod method, Uri? requestUri, string what)
    {
        const string Advice =
            "\n  The server may have processed the request. Send it again only if the operation can safely be repeated.";
        string request = $"{method.Method} {requestUri?.AbsoluteUri}{Advice}";
        return $"{operationId} {what}.\n  " + request;
    }

    private static string NotAnswered(TimeSpan timeout) =>
        timeout == System.Threading.Timeout.InfiniteTimeSpan
            ? "received no response in time: a time limit of the HTTP handler was exceeded"
            : $"received no response within {Seconds(timeout)}";

    private static string Seconds(TimeSpan time) =>
        time.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture) + " s";
}
