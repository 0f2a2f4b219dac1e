using System.Buffers;

namespace CampaignsGen.Runtime;

/// <summary>Represents a growable buffer of bytes from the shared pool.</summary>
internal sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    private const int FirstSize = 1024;
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int length;

    internal ReadOnlyMemory<byte> WrittenMemory => buffer.AsMemory(0, length);

    internal int Length => length;

    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, buffer.Length - length);
        length += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return buffer.AsMemory(length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return buffer.AsSpan(length);
    }

    /// <summary>Returns the bytes to the pool. The caller must ensure that they are no longer read.</summary>
    public void Dispose()
    {
        byte[] rented = Detach(out _);
        if (rented.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Returns the bytes in an array of the shared pool, which the caller then owns.</summary>
    internal byte[] Detach(out int count)
    {
        byte[] rented = buffer;
        count = length;
        buffer = [];
        length = 0;
        return rented;
    }

    private void Reserve(int sizeHint)
    {
        int needed = Math.Max(sizeHint, 1);
        if (buffer.Length - length >= needed)
        {
            return;
        }

        int size = (int)Math.Min(Math.Max((long)buffer.Length * 2, (long)length + needed), Array.MaxLength);
        byte[] larger = ArrayPool<byte>.Shared.Rent(size);
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
