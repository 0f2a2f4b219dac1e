using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>Asks where an operation's answer says, until that says the end of what the operation began.</summary>
/// <param name="operationId">The operation's id in the document.</param>
/// <param name="states">The states of the end, where a body says them.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HeaderPolling(string operationId, ApiStates states)
{
    /// <summary>Gets the headers that lead to a body with the state, the first that is there before the others.</summary>
    public string[] StateHeaders { get; init; } = [];

    /// <summary>Gets the names that lead to the state in such a body.</summary>
    public string[] State { get; init; } = [];

    /// <summary>Gets the header of a 202 that leads to the result, which is there when 202 is no more answered; null for none.</summary>
    public string? ResultHeader { get; init; }

    /// <summary>Gets the names that lead to the state in what the operation itself answers; none where it has none.</summary>
    public string[] OwnState { get; init; } = [];

    /// <summary>Gets whether the result is where <c>Location</c> leads once the state is that of a success.</summary>
    public bool EndsAtLocation { get; init; }

    /// <summary>Gets whether the result is what the operation's own address answers to <c>GET</c>.</summary>
    public bool EndsAtOrigin { get; init; }

    /// <summary>Gets what the document says of the time.</summary>
    public WaitTimes Times { get; init; }

    internal string OperationId => operationId;

    internal ApiStates States => states;

    /// <summary>Sends, and waits for the result.</summary>
    /// <typeparam name="TResponse">The operation's own response.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="transport">Sends the requests.</param>
    /// <param name="request">Makes the operation's request.</param>
    /// <param name="create">Makes the response.</param>
    /// <param name="result">Gives the result; null where the response has none.</param>
    /// <param name="wait">How to wait; null for what the document says.</param>
    /// <param name="cancellationToken">A token to cancel the wait.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ApiException">An answer is no success, or none that can be.</exception>
    /// <exception cref="ApiTimeoutException">The end did not come in time.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> asked for it.</exception>
    /// <exception cref="OperationFailedException">The end is a failure.</exception>
    public async Task<TResult> WaitAsync<TResponse, TResult>(
        ApiTransport transport,
        Func<ApiRequest> request,
        Func<ApiAnswer, TResponse> create,
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

    /// <returns>The result; null where the response has none.</returns>
    /// <inheritdoc cref="WaitAsync{TResponse, TResult}"/>
    public async Task<TResult?> WaitOrDefaultAsync<TResponse, TResult>(
        ApiTransport transport,
        Func<ApiRequest> request,
        Func<ApiAnswer, TResponse> create,
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

    /// <summary>Sends, and waits for the end.</summary>
    /// <returns>The last answer.</returns>
    /// <inheritdoc cref="WaitAsync{TResponse, TResult}"/>
    public Task<ApiResponse> WaitAsync<TResponse>(
        ApiTransport transport,
        Func<ApiRequest> request,
        Func<ApiAnswer, TResponse> create,
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

    /// <summary>Makes the exception for an answer that is a success and says nothing that can be.</summary>
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
        Func<ApiAnswer, TResponse> create,
        ApiWait<ApiResponse>? wait,
        CancellationToken cancellationToken
    )
        where TResponse : ApiResponse
    {
        ApiResponse end = await WaitAsync(transport, request, create, wait, cancellationToken).ConfigureAwait(false);
        return end as TResponse ?? throw Unexpected(end, "and no answer said where the result is");
    }

    private static string? Why(ApiResponse response) => response.BodyError is { } error ? "and " + error.Message : null;
}
