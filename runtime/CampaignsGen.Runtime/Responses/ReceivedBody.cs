using System.Buffers;
using System.Runtime.CompilerServices;

namespace CampaignsGen.Runtime;

/// <summary>The bytes of an answer, in a pooled buffer, and what kept the rest from coming. It is used again for another.</summary>
/// <remarks>
/// A body that is cut off or too large is no exception here: what came is kept, because the error that it belongs to
/// may be readable all the same.
/// </remarks>
internal sealed class ReceivedBody : IDisposable
{
    /// <summary>How much of a body is ever shown.</summary>
    internal const int ShownBytes = 8 * 1024;

    // What a server promises in Content-Length costs it nothing, so this much at most is taken on trust.
    private const int MostOnTrust = 1024 * 1024;
    private const int LeastBuffer = 4 * 1024;

    private byte[]? buffer;
    private int length;
    private Exception? fault;
    private bool isTooLarge;

    internal ReadOnlySpan<byte> Bytes => buffer.AsSpan(0, length);

    /// <summary>What the connection broke with; null when the body came to its end.</summary>
    internal Exception? Fault => fault;

    /// <summary>Whether the body is larger than permitted; <see cref="Bytes"/> is then only its beginning.</summary>
    internal bool IsTooLarge => isTooLarge;

    /// <summary>Whether it went on behind what is there.</summary>
    internal bool IsCut => isTooLarge || fault is not null;

    /// <summary>Reads the body to its end, but at most <paramref name="limit"/> bytes of it.</summary>
    /// <exception cref="OperationCanceledException">The token asked for it.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    internal async ValueTask ReadAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        long? promised = content.Headers.ContentLength;
        // Of a body that says itself that it is too large, only what can be shown is read.
        isTooLarge = promised > limit;
        int most = IsTooLarge ? Math.Min(limit, ShownBytes) : limit;
        int first = IsTooLarge ? most : (int)Math.Clamp(promised ?? 0, LeastBuffer, MostOnTrust);
        buffer = ArrayPool<byte>.Shared.Rent(first + 1);
        try
        {
            using Stream stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            while (true)
            {
                int count = await stream.ReadAsync(Free(), cancellationToken).ConfigureAwait(false);
                if (count == 0 || !Advance(count, most))
                {
                    return;
                }
            }
        }
        catch (Exception exception) when (IsBroken(exception) && !cancellationToken.IsCancellationRequested)
        {
            fault = exception;
        }
        catch
        {
            Dispose();
            cancellationToken.ThrowIfCancellationRequested();
            throw;
        }
    }

    /// <summary>Gives the buffer back.</summary>
    public void Dispose()
    {
        fault = null;
        isTooLarge = false;
        if (buffer is { } rented)
        {
            buffer = null;
            length = 0;
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Whether an exception says that the connection broke or what came is no HTTP.</summary>
    internal static bool IsBroken(Exception exception) =>
        exception is IOException or HttpRequestException or InvalidDataException;

    private Memory<byte> Free()
    {
        if (length == buffer!.Length)
        {
            int next = (int)Math.Min((long)buffer.Length * 2, Array.MaxLength);
            byte[] larger = ArrayPool<byte>.Shared.Rent(next);
            buffer.AsSpan(0, length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }

        return buffer.AsMemory(length);
    }

    private bool Advance(int count, int most)
    {
        length += count;
        if (length <= most)
        {
            return true;
        }

        length = most;
        isTooLarge = true;
        return false;
    }
}
