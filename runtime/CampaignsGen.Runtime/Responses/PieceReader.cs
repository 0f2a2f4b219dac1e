using System.Buffers;
using System.Runtime.CompilerServices;

namespace CampaignsGen.Runtime;

/// <summary>Specifies the result of reading with a <see cref="PieceReader"/>.</summary>
internal enum PieceState
{
    /// <summary>A piece with its separator.</summary>
    Whole,

    /// <summary>The text before the end of the stream, without a separator and not empty.</summary>
    Rest,

    /// <summary>The end of the stream.</summary>
    End,

    /// <summary>A piece that is larger than allowed, of which the beginning is available.</summary>
    TooLarge,
}

/// <summary>
/// Splits a stream at separators, in a pooled buffer that is no larger than its longest piece requires.
/// </summary>
/// <remarks>A piece is returned as soon as its separator is received, without waiting for more data.</remarks>
/// <param name="answer">The response to which the stream belongs.</param>
internal sealed class PieceReader(LiveAnswer answer) : IDisposable
{
    private const int FirstSize = 16 * 1024;

    private readonly int limit = answer.MostItemBytes;
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int start;
    private int scanned;
    private int end;
    private int length;
    private int next;
    private bool isAfterReturn;
    private bool isAtEnd;

    /// <summary>Gets the current piece, which is valid until the next one is read.</summary>
    internal ReadOnlySpan<byte> Piece => buffer.AsSpan(start, length);

    /// <summary>Skips a UTF-8 byte order mark at the beginning of the stream.</summary>
    /// <returns>The first byte after it, which is not consumed, or -1 at the end.</returns>
    internal async ValueTask<int> BeginAsync(Stream stream, CancellationToken cancellationToken)
    {
        while (!isAtEnd && "\uFEFF"u8.StartsWith(buffer.AsSpan(0, end)) && end < 3)
        {
            await FillAsync(stream, cancellationToken).ConfigureAwait(false);
        }

        if (buffer.AsSpan(0, end).StartsWith("\uFEFF"u8))
        {
            start = 3;
            if (end == 3 && !isAtEnd)
            {
                await FillAsync(stream, cancellationToken).ConfigureAwait(false);
            }
        }

        next = start;
        return next < end ? buffer[next] : -1;
    }

    /// <summary>Moves to the next piece. A carriage return and the line feed after it are one separator.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    internal async ValueTask<PieceState> NextAsync(
        Stream stream,
        byte separator,
        byte otherSeparator,
        CancellationToken cancellationToken
    )
    {
        start = next;
        length = 0;
        while (true)
        {
            if (TryTake(separator, otherSeparator) is { } state)
            {
                return state;
            }

            await FillAsync(stream, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Returns the buffer.</summary>
    public void Dispose()
    {
        byte[] rented = buffer;
        buffer = [];
        start = scanned = end = length = next = 0;
        if (rented.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private PieceState? TryTake(byte separator, byte otherSeparator)
    {
        if (isAfterReturn && start < end)
        {
            isAfterReturn = false;
            start += buffer[start] == '\n' ? 1 : 0;
        }

        scanned = Math.Max(scanned, start);
        int at = buffer.AsSpan(scanned, end - scanned).IndexOfAny(separator, otherSeparator);
        scanned = at < 0 ? end : scanned + at;
        length = scanned - start;
        if (length > limit)
        {
            length = limit;
            return PieceState.TooLarge;
        }

        if (at >= 0)
        {
            next = scanned + 1;
            isAfterReturn = buffer[scanned] == '\r';
            return PieceState.Whole;
        }

        next = end;
        return !isAtEnd ? null
            : length > 0 ? PieceState.Rest
            : PieceState.End;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask FillAsync(Stream stream, CancellationToken cancellationToken)
    {
        MakeRoom();
        int count = await answer.ReadAsync(stream, buffer.AsMemory(end), cancellationToken).ConfigureAwait(false);
        end += count;
        isAtEnd = count == 0;
    }

    private void MakeRoom()
    {
        int kept = end - start;
        if (start > 0 && (kept == 0 || end == buffer.Length))
        {
            buffer.AsSpan(start, kept).CopyTo(buffer);
            scanned = Math.Max(scanned - start, 0);
            end = kept;
            start = 0;
        }

        if (end == buffer.Length)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Min((long)buffer.Length * 2, Array.MaxLength));
            buffer.AsSpan(0, end).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }
    }
}
