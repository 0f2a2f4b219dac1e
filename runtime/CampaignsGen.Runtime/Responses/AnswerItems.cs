using System.Runtime.CompilerServices;

namespace CampaignsGen.Runtime;

/// <summary>Represents the items of a response, of any type.</summary>
internal abstract class AnswerItems : IDisposable
{
    /// <summary>Releases the connection, even if no item was read.</summary>
    public abstract void Dispose();
}

/// <summary>
/// Represents the items of a response, which are read one after another as they arrive. They can be enumerated once.
/// </summary>
/// <remarks>
/// The connection is released at the end, after an error, and when the enumerator is disposed. The pooled buffer is
/// returned only while no read is in progress. If the enumerator is disposed during a read, the read returns it.
/// </remarks>
internal abstract class AnswerItems<T>(LiveAnswer answer) : AnswerItems, IAsyncEnumerable<T>, IAsyncEnumerator<T>
{
    private const int Idle = 0;
    private const int Moving = 1;
    private const int Closed = 2;

    private readonly PieceReader reader = new(answer);
    private int enumerations;
    private int state;
    private CancellationToken token;
    private Stream? stream;
    private T current = default!;

    public T Current => current;

    private protected LiveAnswer Answer => answer;

    private protected PieceReader Reader => reader;

    /// <summary>Gets the number of items that were read.</summary>
    private protected int Count { get; private set; }

    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        if (Interlocked.Increment(ref enumerations) > 1)
        {
            throw new InvalidOperationException(
                $"The response of {answer.OperationId} is read as it arrives and has already been enumerated. "
                    + "To fix this, store the items, or send another request."
            );
        }

        ObjectDisposedException.ThrowIf(state == Closed, this);
        token = cancellationToken;
        return this;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<bool> MoveNextAsync()
    {
        if (!Begin())
        {
            return false;
        }

        bool hasItem = false;
        try
        {
            token.ThrowIfCancellationRequested();
            stream ??= await answer.Content.ReadAsStreamAsync(token).ConfigureAwait(false);
            hasItem = await ReadAsync(stream, token).ConfigureAwait(false);
            Count += hasItem ? 1 : 0;
            return hasItem;
        }
        catch (Exception exception) when (Explain(exception) is { } explained)
        {
            throw explained;
        }
        finally
        {
            End(hasItem);
        }
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    public override void Dispose()
    {
        int before = Interlocked.Exchange(ref state, Closed);
        answer.Dispose();
        if (before == Idle)
        {
            reader.Dispose();
        }
    }

    /// <summary>Moves to the next item.</summary>
    /// <returns><see langword="true"/> if there is another item; <see langword="false"/> at the end.</returns>
    private protected abstract ValueTask<bool> ReadAsync(Stream body, CancellationToken cancellationToken);

    private protected void Take(T item) => current = item;

    private bool Begin() =>
        Interlocked.CompareExchange(ref state, Moving, Idle) switch
        {
            Idle => true,
            Closed => false,
            _ => throw new InvalidOperationException(
                $"The next item of {answer.OperationId} was requested before the previous one was received."
            ),
        };

    private void End(bool hasItem)
    {
        if (Interlocked.CompareExchange(ref state, Idle, Moving) == Closed)
        {
            reader.Dispose();
        }
        else if (!hasItem)
        {
            current = default!;
            Dispose();
        }
    }

    private Exception? Explain(Exception exception)
    {
        bool isBroken = ReceivedBody.IsBroken(exception);
        if (token.IsCancellationRequested && (isBroken || exception is OperationCanceledException))
        {
            return new OperationCanceledException($"{answer.OperationId} was canceled.", exception, token);
        }

        if (isBroken && state == Closed)
        {
            return new ObjectDisposedException(GetType().Name, exception);
        }

        return isBroken ? answer.CutOff(Count, exception) : null;
    }
}
