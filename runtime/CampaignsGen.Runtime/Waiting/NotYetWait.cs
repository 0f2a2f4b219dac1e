using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>Repeats a request that the server has refused for now, as the document says of its answer.</summary>
/// <remarks>Only an answer that says so is followed by another request: what was not answered may have been done.</remarks>
/// <param name="operationId">The operation's id in the document.</param>
/// <param name="refusals">The answers that say so.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NotYetWait(string operationId, params Refusal[] refusals)
{
    /// <summary>Gets what the document says of the time.</summary>
    public WaitTimes Times { get; init; }

    /// <summary>Sends until the answer is another one.</summary>
    /// <typeparam name="T">What the operation gives.</typeparam>
    /// <param name="send">Sends the request.</param>
    /// <param name="wait">How to wait; null for what the document says.</param>
    /// <param name="cancellationToken">A token to cancel the wait.</param>
    /// <returns>What the operation gives.</returns>
    /// <exception cref="ApiException">The answer is another one that is no success, or that of the last request in time.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> asked for it.</exception>
    public async Task<T> WaitAsync<T>(
        Func<CancellationToken, Task<T>> send,
        ApiWait<ApiException>? wait,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(send);
        Pauses? pauses = null;
        while (true)
        {
            TimeSpan pause;
            try
            {
                return await send(cancellationToken).ConfigureAwait(false);
            }
            catch (ApiException exception) when (IsOne(exception))
            {
                pauses ??= Pauses.Begin(wait, Times);
                if (pauses.Next(exception.Headers) is not { } next)
                {
                    throw;
                }

                pause = next;
                wait?.Progress?.Report(exception);
            }

            await pauses.WaitAsync(pause, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <returns>A task that ends with the answer.</returns>
    /// <inheritdoc cref="WaitAsync{T}(Func{CancellationToken, Task{T}}, ApiWait{ApiException}, CancellationToken)"/>
    public Task WaitAsync(
        Func<CancellationToken, Task> send,
        ApiWait<ApiException>? wait,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(send);
        return WaitAsync(Sent, wait, cancellationToken);

        async Task<bool> Sent(CancellationToken token)
        {
            await send(token).ConfigureAwait(false);
            return true;
        }
    }

    // Another operation of the same client may have thrown it: that of a handler, say.
    private bool IsOne(ApiException exception) =>
        exception.OperationId == operationId && Array.Exists(refusals, refusal => refusal.Is(exception));
}
