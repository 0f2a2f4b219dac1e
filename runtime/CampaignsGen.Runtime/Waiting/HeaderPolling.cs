using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>Requests the address in the response of an operation until the started operation has ended.</summary>
/// <param name="operationId">The ID of the operation in the document.</param>
/// <param name="states">The final states, if a body contains the state.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HeaderPolling(string operationId, ApiStates states)
{
    /// <summary>Gets the headers with the address of a body that contains the state, in order of preference.</summary>
    public string[] StateHeaders { get; init; } = [];

    /// <summary>Gets the names of the properties that lead to the state in such a body.</summary>
    public string[] State { get; init; } = [];

    /// <summary>
    /// Gets the header of a 202 response with the address of the result, which is available when that address no longer
    /// returns 202, or <see langword="null"/> if there is none.
    /// </summary>
    public string? ResultHeader { get; init; }

    /// <summary>
    /// Gets the names of the properties that lead to the state in the response of the operation itself; empty if there
    /// is none.
    /// </summary>
    public string[] OwnState { get; init; } = [];

    /// <summary>
    /// Gets a value indicating whether <c>Location</c> is the address of the result after a successful state.
    /// </summary>
    public bool EndsAtLocation { get; init; }

    /// <summary>
    /// Gets a value indicating whether the result is the response to <c>GET</c> at the address of the operation.
    /// </summary>
    public bool EndsAtOrigin { get; init; }

    /// <summary>Gets the interval and time limit that the document specifies.</summary>
    public WaitTimes Times { get; init; }

    internal string OperationId => operationId;

    internal ApiStates States => states;

    /// <summary>Sends the request and waits for the result.</summary>
    /// <typeparam name="TResponse">The response type of the operation.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="transport">The transport that sends the requests.</param>
    /// <param name="request">The delegate that creates the request of the operation.</param>
    /// <param name="create">The delegate that creates the response.</param>
    /// <param name="result">
    /// The delegate that returns the result, or <see langword="null"/> if the response has none.
    /// </param>
    /// <param name="wait">The options of the wait, or <see langword="null"/> to use those of the document.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ApiException">A response is not successful, or not one that is expected.</exception>
    /// <exception cref="ApiTimeoutException">The operation did not end within the time limit.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was canceled.</exception>
    /// <exception cref="OperationFailedException">The operation has failed.</exception>
    public async Task<TResult> WaitAsync<TResponse, TResult>(
        ApiTransport transport,
        Func<ApiRequest> request,
        Func<ApiResponseData, TResponse> create,
        Func<TResponse, TResult?> result,
        ApiWait<ApiResponse>? wait,
        CancellationToken cancellationToken
    )
        where TResponse : ApiResponse
        where TResult : class
    {
        TResponse end = await EndAsync(transport, request, create, wait, cancellationToken).ConfigureAwait(false);
        return result(end) ?? throw Unexpected(end, Why(end) ?? "and it has no result");
    }

    /// <returns>The result, or <see langword="null"/> if the response has none.</returns>
    /// <inheritdoc cref="WaitAsync{TResponse, TResult}"/>
    public async Task<TResult?> WaitOrDefaultAsync<TResponse, TResult>(
        ApiTransport transport,
        Func<ApiRequest> request,
        Func<ApiResponseData, TResponse> create,
        Func<TResponse, TResult?> result,
        ApiWait<ApiResponse>? wait,
        CancellationToken cancellationToken
    )
        where TResponse : ApiResponse
        where TResult : class
    {
        TResponse end = await EndAsync(transport, request, create, wait, cancellationToken).ConfigureAwait(false);
        return result(end) ?? (Why(end) is { } why ? throw Unexpected(end, why) : null);
    }

    /// <summary>Sends the request and waits for the end of the operation.</summary>
    /// <returns>The last response.</returns>
    /// <inheritdoc cref="WaitAsync{TResponse, TResult}"/>
    public Task<ApiResponse> WaitAsync<TResponse>(
        ApiTransport transport,
        Func<ApiRequest> request,
        Func<ApiResponseData, TResponse> create,
        ApiWait<ApiResponse>? wait,
        CancellationToken cancellationToken
    )
        where TResponse : ApiResponse
    {
        ArgumentNullException.ThrowIfNull(transport);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(create);
        return new HeaderPoll(this, transport, request, create).RunAsync(wait, cancellationToken);
    }

    /// <summary>Creates the exception for a response that is successful but not expected.</summary>
    internal UnexpectedResponseException Unexpected(ApiResponse response, string reason) =>
        new(
            new ApiError
            {
                StatusCode = response.StatusCode,
                OperationId = operationId,
                Headers = response.Headers,
                RawBody = response.RawBody,
                RawBytes = response.RawBytes,
                BodyError = response.BodyError,
                Reason = reason,
            }
        );

    private async Task<TResponse> EndAsync<TResponse>(
        ApiTransport transport,
        Func<ApiRequest> request,
        Func<ApiResponseData, TResponse> create,
        ApiWait<ApiResponse>? wait,
        CancellationToken cancellationToken
    )
        where TResponse : ApiResponse
    {
        ApiResponse end = await WaitAsync(transport, request, create, wait, cancellationToken).ConfigureAwait(false);
        return end as TResponse ?? throw Unexpected(end, "and no response contained the address of the result");
    }

    private static string? Why(ApiResponse response) => response.BodyError is { } error ? "and " + error.Message : null;
}
