using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace CampaignsGen.Runtime;

/// <summary>
/// Represents a fixed set of strings that are found by their UTF-8 bytes without allocating a string. The hash of a
/// string covers its length and all its bytes. Colliding strings are stored in the next free slots. At least half of
/// the slots are free.
/// </summary>
internal sealed class Utf8Table
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    private const int MostOnStack = 256;

    private readonly byte[][] texts;
    private readonly int[] slots; // index of a text + 1; 0 = free
    private readonly int mask;
    private readonly int shift;

    /// <summary>
    /// Initializes a new instance of the <see cref="Utf8Table"/> class. Of equal strings, the first one is found.
    /// </summary>
    internal Utf8Table(ReadOnlySpan<string> texts)
    {
        this.texts = new byte[texts.Length][];
        slots = new int[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, texts.Length * 2))];
        mask = slots.Length - 1;
        shift = 64 - BitOperations.Log2((uint)slots.Length);
        for (int i = 0; i < texts.Length; i++)
        {
            this.texts[i] = Encoding.UTF8.GetBytes(texts[i]);
            Place(i);
        }
    }

    internal int Count => texts.Length;

    /// <returns>The index of the string, or -1.</returns>
    internal int Find(ReadOnlySpan<byte> utf8)
    {
        for (int slot = Slot(utf8); slots[slot] != 0; slot = (slot + 1) & mask)
        {
            int index = slots[slot] - 1;
            if (utf8.SequenceEqual(texts[index]))
            {
                return index;
            }
        }

        return -1;
    }

    /// <inheritdoc cref="Find(ReadOnlySpan{byte})"/>
    internal int Find(string text)
    {
        Span<byte> room = stackalloc byte[MostOnStack];
        return Encoding.UTF8.TryGetBytes(text, room, out int length)
            ? Find(room[..length])
            : Find(Encoding.UTF8.GetBytes(text));
    }

    private void Place(int index)
    {
        int slot = Slot(texts[index]);
        while (slots[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }

        slots[slot] = index + 1;
    }

    private int Slot(ReadOnlySpan<byte> utf8)
    {
        ulong hash = (ulong)utf8.Length;
        if (utf8.Length < sizeof(ulong))
        {
            hash ^= Short(utf8) << 3;
        }
        else
        {
            // The last word overlaps the one before it.
            for (int index = 0; index < utf8.Length - sizeof(ulong); index += sizeof(ulong))
            {
                hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(utf8[index..]));
            }

            hash ^= BinaryPrimitives.ReadUInt64LittleEndian(utf8[^sizeof(ulong)..]);
        }

        // Every bit of the text affects the highest bits of the product, so these select the slot.
        return (int)((hash * Multiplier) >> shift);
    }

    /// <summary>Returns the bytes of a text of at most seven bytes. They can overlap.</summary>
    private static ulong Short(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length >= sizeof(uint))
        {
            ulong last = BinaryPrimitives.ReadUInt32LittleEndian(utf8[^sizeof(uint)..]);
            return BinaryPrimitives.ReadUInt32LittleEndian(utf8) | (last << 32);
        }

        return utf8.IsEmpty ? 0 : utf8[0] | ((ulong)utf8[utf8.Length / 2] << 8) | ((ulong)utf8[^1] << 16);
    }

    private static ulong Mix(ulong value)
    {
        value *= Multiplier;
        return value ^ (value >> 32);
    }
}
