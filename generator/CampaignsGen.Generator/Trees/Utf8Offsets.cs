namespace CampaignsGen.Generator.Trees;

/// <summary>Converts offsets in the UTF-8 form of a text to offsets in the text.</summary>
/// <param name="octets">The UTF-8 form.</param>
/// <param name="length">The number of UTF-16 code units of the UTF-8 form.</param>
/// <param name="skipped">The number of UTF-16 code units before it.</param>
internal sealed class Utf8Offsets(byte[] octets, int length, int skipped)
{
    /// <summary>The distance between positions for which the number of characters is cached.</summary>
    private const int Stride = 4096;

    private readonly bool isAscii = octets.Length == length;
    private int[]? counted;

    public int ToCharacter(int offset)
    {
        if (isAscii)
        {
            return skipped + offset;
        }

        counted ??= CountAll();
        int stride = offset / Stride;
        return skipped + counted[stride] + Count(stride * Stride, offset);
    }

    private int[] CountAll()
    {
        int[] counts = new int[(octets.Length / Stride) + 1];
        for (int i = 1; i < counts.Length; i++)
        {
            counts[i] = counts[i - 1] + Count((i - 1) * Stride, i * Stride);
        }

        return counts;
    }

    /// <summary>Counts UTF-16 code units: each character counts at its first byte, and a character of four bytes counts twice.</summary>
    private int Count(int start, int end)
    {
        int characters = 0;
        for (int i = start; i < end; i++)
        {
            characters +=
                (octets[i] & 0xC0) == 0x80 ? 0
                : octets[i] >= 0xF0 ? 2
                : 1;
        }

        return characters;
    }
}
