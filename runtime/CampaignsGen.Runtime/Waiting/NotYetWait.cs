using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>
/// Repeats a request that the server has temporarily rejected, as the document describes the response.
/// </summary>
/// <remarks>
/// The request is repeated only after such a response. A request without a response may have been processed.
/// </remarks>
/// <param name="operationId">The ID of the operation in the document.</param>
/// <param name="refusals">The responses that indicate a temporary rejection.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NotYetWait(string operationId, params Refusal[] refusals)
{
    /// <summary>Gets the interval and time limit that the document specifies.</summary>
    public WaitTimes Times { get; init; }

    /// <summary>Sends the request until the response is another one.</summary>
    /// <typeparam name="T">The type of the result of the operation.</typeparam>
    /// <param name="send">The delegate that sends the request.</param>
    /// <param name="wait">The options of the wait, or <see langword="null"/> to use those of the document.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The result of the operation.</returns>
    /// <exception cref="ApiException">
    /// The response is another one that is not successful, or the last one within the time limit.
    /// </exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was canceled.</exception>
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

    /// <returns>A task that represents the asynchronous operation.</returns>
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

    // Another operation of the same client may have thrown it, such as one that a handler calls.
    private bool IsOne(ApiException exception) =>
        exception.OperationId == operationId && Array.Exists(refusals, refusal => refusal.Is(exception));
}
