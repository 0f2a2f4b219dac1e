namespace CampaignsGen.Runtime;

/// <summary>Reads UUIDs in their usual form of 36 characters (RFC 9562, section 4).</summary>
internal static class HexText
{
    private const int LengthOfGuid = 36;
    private const int BytesOfGuid = 16;
    private const byte None = 0xFF;

    // Where the pairs of digits stand, between the hyphens.
    private static readonly byte[] Pairs = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34];

    private static readonly byte[] Digits = DigitsOfAllBytes();

    internal static bool TryParseGuid(ReadOnlySpan<byte> text, out Guid value)
    {
        value = default;
        if (text.Length != LengthOfGuid || text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-')
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[BytesOfGuid];
        int faults = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            int high = Digits[text[Pairs[i]]];
            int low = Digits[text[Pairs[i] + 1]];
            faults |= high | low;
            bytes[i] = (byte)((high << 4) | low);
        }

        value = new Guid(bytes, bigEndian: true);
        return faults <= 0xF;
    }

    private static byte[] DigitsOfAllBytes()
    {
        var digits = new byte[256];
        Array.Fill(digits, None);
        for (byte value = 0; value < 16; value++)
        {
            digits["0123456789abcdef"[value]] = value;
            digits["0123456789ABCDEF"[value]] = value;
        }

        return digits;
    }
}
