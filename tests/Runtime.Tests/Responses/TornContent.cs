namespace Runtime.Tests.Responses;

/// <summary>A body that comes in pieces of at most so many bytes.</summary>
internal sealed class TornContent(byte[] bytes, int size) : StreamContent(new TornStream(bytes, size))
{
    private sealed class TornStream(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) =>
            base.Read(buffer, offset, Math.Min(count, size));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, size)]);

        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        )
        {
            await Task.Yield();
            return Read(buffer.Span);
        }
    }
}
