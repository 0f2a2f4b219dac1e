using System.Buffers;
using System.Net;

namespace CampaignsGen.Runtime;

/// <summary>
/// Represents the body of a request: pooled bytes of known length with exactly the declared media type. It can be sent
/// more than once, for example by a handler that retries.
/// </summary>
/// <remarks>
/// A handler can still be sending when the call has ended: after a cancellation, or when the server responds early. The
/// bytes are returned to the pool only if no send is in progress. Otherwise, they are left to the garbage collector, so
/// that the bytes of another request can never be sent instead.
/// </remarks>
internal class PooledContent : HttpContent
{
    private const int Disposed = 1 << 30;

    private readonly int length;
    private byte[] bytes;

    // The number of sends in progress, and whether the content is disposed.
    private int state;

    /// <param name="bytes">An array of the shared pool, which this content then owns.</param>
    /// <param name="length">The number of bytes to send.</param>
    /// <param name="mediaType">The <c>Content-Type</c>, which is sent unchanged.</param>
    internal PooledContent(byte[] bytes, int length, string mediaType)
    {
        this.bytes = bytes;
        this.length = length;
        Headers.TryAddWithoutValidation("Content-Type", mediaType);
    }

    internal PooledContent(PooledBuffer body, string mediaType)
        : this(body.Detach(out int length), length, mediaType) { }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(
        Stream stream,
        TransportContext? context,
        CancellationToken cancellationToken
    )
    {
        ReadOnlyMemory<byte> bytes = BeginSend();
        try
        {
            await SendAsync(bytes, stream, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            EndSend();
        }
    }

    protected override void SerializeToStream(
        Stream stream,
        TransportContext? context,
        CancellationToken cancellationToken
    )
    {
        ReadOnlyMemory<byte> bytes = BeginSend();
        try
        {
            Send(bytes, stream);
        }
        finally
        {
            EndSend();
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = this.length;
        return true;
    }

    /// <summary>Writes the content. The bytes do not change until the operation completes.</summary>
    private protected virtual ValueTask SendAsync(
        ReadOnlyMemory<byte> bytes,
        Stream target,
        CancellationToken cancellationToken
    ) => target.WriteAsync(bytes, cancellationToken);

    /// <inheritdoc cref="SendAsync"/>
    private protected virtual void Send(ReadOnlyMemory<byte> bytes, Stream target) => target.Write(bytes.Span);

    protected override void Dispose(bool disposing)
    {
        int before = disposing ? Interlocked.Or(ref state, Disposed) : Disposed;
        if ((before & Disposed) == 0)
        {
            byte[] rented = bytes;
            bytes = [];
            if (before == 0 && rented.Length > 0)
            {
                ArrayPool<byte>.Shared.Return(rented);
            }
        }

        base.Dispose(disposing);
    }

    private ReadOnlyMemory<byte> BeginSend()
    {
        byte[] sent = bytes;
        bool isDisposed = (Interlocked.Increment(ref state) & Disposed) != 0;
        if (isDisposed)
        {
            EndSend();
            throw new ObjectDisposedException(GetType().FullName);
        }

        return sent.AsMemory(0, length);
    }

    private void EndSend() => Interlocked.Decrement(ref state);
}
