using System.Buffers;

namespace CampaignsGen.Runtime;

/// <summary>The bytes of an answer, in a pooled buffer, and what kept the rest from coming. It is used again for another.</summary>
/// <remarks>
/// A body that is cut off or too large is no exception here: what came is kept, because the error that it belongs to
/// may be readable all the same. Whoever receives it has the loop: a method of its own for it would be one more state
/// machine, which is much code in a program.
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
    private int most;
    private Stream? stream;
    private Exception? fault;
    private bool isTooLarge;

    internal ReadOnlySpan<byte> Bytes => buffer.AsSpan(0, length);

    /// <summary>What the connection broke with; null when the body came to its end.</summary>
    internal Exception? Fault => fault;

    /// <summary>Whether the body is larger than permitted; <see cref="Bytes"/> is then only its beginning.</summary>
    internal bool IsTooLarge => isTooLarge;

    /// <summary>Whether it went on behind what is there.</summary>
    internal bool IsCut => isTooLarge || fault is not null;

    /// <summary>Opens the body, of which at most <paramref name="limit"/> bytes are to be read.</summary>
    internal Task<Stream> OpenAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        long? promised = content.Headers.ContentLength;
        // Of a body that says itself that it is too large, only what can be shown is read.
        isTooLarge = promised > limit;
        most = isTooLarge ? Math.Min(limit, ShownBytes) : limit;
        int first = isTooLarge ? most : (int)Math.Clamp(promised ?? 0, LeastBuffer, MostOnTrust);
        buffer = ArrayPool<byte>.Shared.Rent(first + 1);
        return content.ReadAsStreamAsync(cancellationToken);
    }

    /// <summary>Takes what was opened, and disposes it at the end.</summary>
    internal void Begin(Stream opened) => stream = opened;

    /// <summary>Reads on behind what is there.</summary>
    internal ValueTask<int> ReadAsync(CancellationToken cancellationToken) =>
        stream!.ReadAsync(Free(), cancellationToken);

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

    /// <summary>Takes what was read, and says whether there may be more of it.</summary>
    internal bool Advance(int count)
    {
        length += count;
        if (length <= most)
        {
            return count > 0;
        }

        length = most;
        isTooLarge = true;
        return false;
    }

    /// <summary>Whether reading ended with the connection, of which the fault is kept, or with the token.</summary>
    internal bool EndsWith(Exception exception, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return true;
        }

        bool isBroken = IsBroken(exception) || IsUndecodable(exception);
        fault = isBroken ? exception : null;
        return isBroken;
    }

    /// <summary>Closes the body and gives the buffer back.</summary>
    public void Dispose()
    {
        stream?.Dispose();
        stream = null;
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

    /// <summary>Whether an exception of reading a body says that it is not compressed as its header says; brotli's is of a kind of its own.</summary>
    internal static bool IsUndecodable(Exception exception) =>
        exception is InvalidDataException or (InvalidOperationException and not ObjectDisposedException);

    /// <summary>What is said of such a body.</summary>
    internal const string Undecodable = "The body of the answer is not compressed as its Content-Encoding says.";
}
