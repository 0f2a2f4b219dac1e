namespace CampaignsGen.Runtime;

/// <summary>Represents the body of a response as it arrives. Disposing it releases the connection.</summary>
internal sealed class AnswerStream(LiveAnswer answer) : Stream
{
    private Stream? body;
    private Exception? fault;
    private bool isDisposed;

    public override bool CanRead => !isDisposed;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length =>
        throw new NotSupportedException("The body of a response is read as it arrives and does not support seeking.");

    public override long Position
    {
        get =>
            throw new NotSupportedException(
                "The body of a response is read as it arrives and does not support seeking."
            );
        set =>
            throw new NotSupportedException(
                "The body of a response is read as it arrives and does not support seeking."
            );
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        ValidateBufferArguments(buffer, offset, count);
        return Read(buffer.AsSpan(offset, count));
    }

    public override int Read(Span<byte> buffer)
    {
        ThrowIfOver();
        try
        {
            body ??= answer.Content.ReadAsStream();
            return answer.Read(body, buffer);
        }
        catch (Exception exception) when (Keep(exception))
        {
            throw fault!;
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        ValidateBufferArguments(buffer, offset, count);
        return ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ThrowIfOver();
        try
        {
            body ??= await answer.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            return await answer.ReadAsync(body, buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (Keep(exception))
        {
            throw fault!;
        }
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) =>
        throw new NotSupportedException("The body of a response is read as it arrives and does not support seeking.");

    public override void SetLength(long value) =>
        throw new NotSupportedException("The body of a response is read-only.");

    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("The body of a response is read-only.");

    protected override void Dispose(bool disposing)
    {
        if (disposing && !isDisposed)
        {
            isDisposed = true;
            answer.Dispose();
        }

        base.Dispose(disposing);
    }

    // After an error, the stream of .NET reports the end of the body, and a part would be mistaken for the whole.
    private void ThrowIfOver()
    {
        ObjectDisposedException.ThrowIf(isDisposed, this);
        if (fault is not null)
        {
            throw new IOException("The body cannot be read any further, because an earlier read failed.", fault);
        }
    }

    /// <summary>Stores the exception, and returns a value indicating whether another one is thrown instead.</summary>
    private bool Keep(Exception exception)
    {
        fault = answer.Show(exception);
        return !ReferenceEquals(fault, exception);
    }
}
