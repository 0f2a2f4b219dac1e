using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>Repeats an operation until its response contains a final state.</summary>
/// <param name="operationId">The ID of the operation in the document.</param>
/// <param name="states">The final states.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StatePolling(string operationId, ApiStates states)
{
    /// <summary>Gets the interval and time limit that the document specifies.</summary>
    public WaitTimes Times { get; init; }

    /// <summary>Sends the request until the state is final.</summary>
    /// <typeparam name="TResponse">The response type of the operation.</typeparam>
    /// <typeparam name="TBody">The type of the body.</typeparam>
    /// <param name="send">The delegate that sends the request and returns a successful response.</param>
    /// <param name="body">The delegate that returns the body.</param>
    /// <param name="state">The delegate that returns the state, or <see langword="null"/> if there is none.</param>
    /// <param name="wait">The options of the wait, or <see langword="null"/> to use those of the document.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The body with the final state.</returns>
    /// <exception cref="ApiTimeoutException">The operation did not end within the time limit.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was canceled.</exception>
    /// <exception cref="OperationFailedException">The operation has failed.</exception>
    public async Task<TBody> WaitAsync<TResponse, TBody>(
        Func<CancellationToken, Task<TResponse>> send,
        Func<TResponse, TBody?> body,
        Func<TBody, string?> state,
        ApiWait<TResponse>? wait,
        CancellationToken cancellationToken
    )
        where TResponse : ApiResponse
        where TBody : class
    {
        ArgumentNullException.ThrowIfNull(send);
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(state);
        Pauses? pauses = null;
        while (true)
        {
            TResponse response = await send(cancellationToken).ConfigureAwait(false);
            TBody? came = body(response);
            string? text = came is null ? null : state(came);
            if (states.IsSuccess(text, response, operationId, came))
            {
                return came!;
            }

            pauses ??= Pauses.Begin(wait, Times);
            if (pauses.Next(response.Headers) is not { } pause)
            {
                throw ApiTimeoutException.OfWait(operationId, pauses.Limit, text ?? response.ToString());
            }

            wait?.Progress?.Report(response);
            await pauses.WaitAsync(pause, cancellationToken).ConfigureAwait(false);
        }
    }
}
