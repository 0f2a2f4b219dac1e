using System.Net;

namespace CampaignsGen.Runtime;

/// <summary>
/// The body of a request: pooled bytes of known length under exactly the declared media type. It can be sent more than
/// once, as a handler that retries does.
/// </summary>
/// <remarks>
/// A handler may still be sending when the call has ended: after a cancellation, or when the server answers early. The
/// bytes go back to the pool only when no send is under way; otherwise they are left to the garbage collector, so that no
/// other request's bytes can ever be sent in their place.
/// </remarks>
internal class PooledContent : HttpContent
{
    private readonly PooledBuffer body;
    private readonly object gate = new();
    private int sends;
    private bool isDisposed;

    internal PooledContent(PooledBuffer body, string mediaType)
    {
        this.body = body;
        Headers.TryAddWithoutValidation("Content-Type", mediaType);
    }

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
        length = body.Length;
        return true;
    }

    /// <summary>Writes what is sent; the bytes stay as they are until it is done.</summary>
    private protected virtual ValueTask SendAsync(
        ReadOnlyMemory<byte> bytes,
        Stream target,
        CancellationToken cancellationToken
    ) => target.WriteAsync(bytes, cancellationToken);

    /// <inheritdoc cref="SendAsync"/>
    private protected virtual void Send(ReadOnlyMemory<byte> bytes, Stream target) => target.Write(bytes.Span);

    protected override void Dispose(bool disposing)
    {
        lock (gate)
        {
            if (!isDisposed && disposing)
            {
                isDisposed = true;
                Release();
            }
        }

        base.Dispose(disposing);
    }

    private ReadOnlyMemory<byte> BeginSend()
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(isDisposed, this);
            sends++;
            return body.WrittenMemory;
        }
    }

    private void EndSend()
    {
        lock (gate)
        {
            sends--;
        }
    }

    private void Release()
    {
        if (sends == 0)
        {
            body.Dispose();
        }
        else
        {
            body.Abandon();
        }
    }
}
