using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>Repeats an operation until its answer says the end.</summary>
/// <param name="operationId">The operation's id in the document.</param>
/// <param name="states">The states of the end.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StatePolling(string operationId, ApiStates states)
{
    /// <summary>Gets what the document says of the time.</summary>
    public WaitTimes Times { get; init; }

    /// <summary>Sends until the state is one of the end.</summary>
    /// <typeparam name="TResponse">The operation's own response.</typeparam>
    /// <typeparam name="TBody">The type of its body.</typeparam>
    /// <param name="send">Sends the request; gives a success.</param>
    /// <param name="body">Gives the body.</param>
    /// <param name="state">Gives the state; null where there is none.</param>
    /// <param name="wait">How to wait; null for what the document says.</param>
    /// <param name="cancellationToken">A token to cancel the wait.</param>
    /// <returns>The body that says the end.</returns>
    /// <exception cref="ApiTimeoutException">The end did not come in time.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> asked for it.</exception>
    /// <exception cref="OperationFailedException">The end is a failure.</exception>
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
