using System.Globalization;

namespace CampaignsGen;

/// <summary>
/// No answer came in time. The caller's own cancellation is an <see cref="OperationCanceledException"/> instead.
/// </summary>
/// <remarks>
/// The server may or may not have acted on the request. Send it again only if doing it twice does no harm.
/// A handler that the user added, such as one of a resilience package, may have a time limit and an exception of its own.
/// </remarks>
public sealed class ApiTimeoutException : TimeoutException
{
    /// <summary>Makes an exception for a request that was not answered in time.</summary>
    /// <param name="operationId">The operation's id in the OpenAPI document.</param>
    /// <param name="method">The method that was sent.</param>
    /// <param name="requestUri">The URI that was sent, without credentials.</param>
    /// <param name="timeout">The limit that ran out; <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> when it is
    /// one of the HTTP handler's own.</param>
    /// <param name="innerException">What the HTTP client threw.</param>
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

    /// <summary>Makes an exception for an answer that began to come and then stalled.</summary>
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
            Describe(operationId, method, requestUri, $"stalled: nothing came for {Seconds(timeout)}")
        );

    /// <summary>Makes an exception for what an operation began and was not at its end within the limit of the wait.</summary>
    /// <param name="operationId">The operation's id in the OpenAPI document.</param>
    /// <param name="limit">The limit that would have run out before the next request.</param>
    /// <param name="state">What the last answer said.</param>
    internal static ApiTimeoutException OfWait(string operationId, TimeSpan limit, string state) =>
        new(
            operationId,
            HttpMethod.Get,
            requestUri: null,
            limit,
            innerException: null,
            $"{operationId} was not at its end within {Seconds(limit)}: its last answer said '{state}'.\n"
                + "  It may still come to its end. To wait longer, set Limit of the ApiWait."
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
    /// The limit that ran out; <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> when it is one of the HTTP
    /// handler's own, such as a connect timeout.
    /// </summary>
    public TimeSpan Timeout { get; }

    private static string Describe(string operationId, HttpMethod method, Uri? requestUri, string what)
    {
        const string Advice =
            "\n  The server may or may not have acted on it: send it again only if doing it twice does no harm.";
        string request = $"{method.Method} {requestUri?.AbsoluteUri}{Advice}";
        return $"{operationId} {what}.\n  " + request;
    }

    private static string NotAnswered(TimeSpan timeout) =>
        timeout == System.Threading.Timeout.InfiniteTimeSpan
            ? "was not answered in time: a limit of the HTTP handler ran out"
            : $"was not answered within {Seconds(timeout)}";

    private static string Seconds(TimeSpan time) =>
        time.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture) + " s";
}
