namespace CampaignsGen.Runtime;

/// <summary>
/// Represents a body of pooled bytes with the caller's streams between them, which are read while they are sent.
/// </summary>
internal sealed class StreamedContent(PooledBuffer body, string mediaType, StreamedPart[] parts, ApiOperation operation)
    : PooledContent(body, mediaType)
{
    private int sends;

    protected override bool TryComputeLength(out long length)
    {
        base.TryComputeLength(out length);
        foreach (StreamedPart part in parts)
        {
            if (part.Length is not { } more)
            {
                length = 0;
                return false;
            }

            length += more;
        }

        return true;
    }

    private protected override async ValueTask SendAsync(
        ReadOnlyMemory<byte> bytes,
        Stream target,
        CancellationToken cancellationToken
    )
    {
        BeginSend();
        int sent = 0;
        foreach (StreamedPart part in parts)
        {
            // An empty write would flush the stream.
            if (part.Position > sent)
            {
                await target.WriteAsync(bytes[sent..part.Position], cancellationToken).ConfigureAwait(false);
                sent = part.Position;
            }

            part.Rewind();
            await StreamCopy.RunAsync(part.Stream, target, cancellationToken).ConfigureAwait(false);
        }

        if (bytes.Length > sent)
        {
            await target.WriteAsync(bytes[sent..], cancellationToken).ConfigureAwait(false);
        }
    }

    private protected override void Send(ReadOnlyMemory<byte> bytes, Stream target)
    {
        BeginSend();
        int sent = 0;
        foreach (StreamedPart part in parts)
        {
            target.Write(bytes.Span[sent..part.Position]);
            sent = part.Position;
            part.Rewind();
            part.Stream.CopyTo(target);
        }

        target.Write(bytes.Span[sent..]);
    }

    private void BeginSend()
    {
        if (Interlocked.Increment(ref sends) > 1 && Array.Exists(parts, static part => !part.CanRepeat))
        {
            throw new InvalidOperationException(
                $"The body of {operation.Id} contains a stream that was already sent and does not support seeking. "
                    + "To fix this, use a stream that supports seeking, such as a FileStream or a MemoryStream, or prevent the handlers of "
                    + "the HttpClient from sending a request twice."
            );
        }
    }
}
