using System.Buffers;

namespace CampaignsGen.Runtime;

/// <summary>
/// Represents the bytes of a response in a pooled buffer, and the reason why the rest was not received. The instance is
/// reused.
/// </summary>
/// <remarks>
/// A truncated or too large body does not cause an exception here. The received part is kept, because the error to
/// which it belongs can be readable nevertheless. The caller contains the read loop, because a separate method would
/// need another state machine, which increases the size of the program.
/// </remarks>
internal sealed class ReceivedBody : IDisposable
{
    /// <summary>The maximum number of bytes that are displayed.</summary>
    internal const int ShownBytes = 8 * 1024;

    // The Content-Length of a server is not trustworthy, so at most this much is allocated in advance.
    private const int MostOnTrust = 1024 * 1024;
    private const int LeastBuffer = 4 * 1024;

    private byte[]? buffer;
    private int length;
    private int most;
    private Stream? stream;
    private Exception? fault;
    private bool isTooLarge;

    internal ReadOnlySpan<byte> Bytes => buffer.AsSpan(0, length);

    /// <summary>
    /// Gets the exception of the connection, or <see langword="null"/> if the body was received to its end.
    /// </summary>
    internal Exception? Fault => fault;

    /// <summary>
    /// Gets a value indicating whether the body is larger than allowed. <see cref="Bytes"/> is then only its beginning.
    /// </summary>
    internal bool IsTooLarge => isTooLarge;

    /// <summary>Gets a value indicating whether the body is incomplete.</summary>
    internal bool IsCut => isTooLarge || fault is not null;

    /// <summary>Opens the body, of which at most <paramref name="limit"/> bytes are to be read.</summary>
    internal Task<Stream> OpenAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        long? promised = content.Headers.ContentLength;
        // If the Content-Length is already too large, only the part that can be shown is read.
        isTooLarge = promised > limit;
        most = isTooLarge ? Math.Min(limit, ShownBytes) : limit;
        int first = isTooLarge ? most : (int)Math.Clamp(promised ?? 0, LeastBuffer, MostOnTrust);
        buffer = ArrayPool<byte>.Shared.Rent(first + 1);
        return content.ReadAsStreamAsync(cancellationToken);
    }

    /// <summary>Begins to read the opened stream, which is disposed at the end.</summary>
    internal void Begin(Stream opened) => stream = opened;

    /// <summary>Reads more of the body.</summary>
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

    /// <summary>Accepts the bytes that were read, and returns a value indicating whether there can be more.</summary>
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

    /// <summary>
    /// Determines whether reading ended with the connection, whose exception is kept, or with the token.
    /// </summary>
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

    /// <summary>Closes the body and returns the buffer.</summary>
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

    /// <summary>
    /// Determines whether an exception indicates that the connection was closed early or that the response is not valid
    /// HTTP.
    /// </summary>
    internal static bool IsBroken(Exception exception) =>
        exception is IOException or HttpRequestException or InvalidDataException;

    /// <summary>
    /// Determines whether an exception indicates that a body is not compressed as its header specifies. Brotli uses its
    /// own exception type.
    /// </summary>
    internal static bool IsUndecodable(Exception exception) =>
        exception is InvalidDataException or (InvalidOperationException and not ObjectDisposedException);

    /// <summary>The message for such a body.</summary>
    internal const string Undecodable = "The body of the response is not compressed as its Content-Encoding specifies.";
}
