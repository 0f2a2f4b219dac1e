using System.Buffers;

namespace CampaignsGen.Runtime;

/// <summary>
/// Copies a stream that grows while it is read: available bytes are passed on before more are awaited.
/// </summary>
internal static class StreamCopy
{
    private const int BufferSize = 64 * 1024;

    internal static async Task RunAsync(Stream source, Stream target, CancellationToken cancellationToken)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        while (true)
        {
            ValueTask<int> reading = source.ReadAsync(buffer, cancellationToken);
            if (!reading.IsCompleted)
            {
                // A connection buffers small writes.
                await target.FlushAsync(cancellationToken).ConfigureAwait(false);
            }

            int count = await reading.ConfigureAwait(false);
            if (count == 0)
            {
                break;
            }

            await target.WriteAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
        }

        // Not after an exception: after a failed flush, a read is still in progress and can write to the buffer.
        ArrayPool<byte>.Shared.Return(buffer);
    }
}
