namespace CampaignsGen.Generator.Trees;

/// <summary>Validates UTF-8 (RFC 3629, section 4).</summary>
internal static class Utf8Text
{
    /// <summary>Returns the index of the first invalid byte, or -1 if there is none.</summary>
    public static int FirstFault(byte[] octets)
    {
        int i = 0;
        while (i < octets.Length)
        {
            int length = LengthAt(octets, i);
            if (length == 0)
            {
                return i;
            }

            i += length;
        }

        return -1;
    }

    /// <summary>Returns the number of bytes of the character at an index, or 0 if it is invalid.</summary>
    private static int LengthAt(byte[] octets, int i)
    {
        byte first = octets[i];
        int length =
            first < 0x80 ? 1
            : first is >= 0xC2 and <= 0xDF ? 2
            : first is >= 0xE0 and <= 0xEF ? 3
            : first is >= 0xF0 and <= 0xF4 ? 4
            : 0;
        if (i + length > octets.Length || (length > 2 && !IsSecond(first, octets[i + 1])))
        {
            return 0;
        }

        for (int k = 1; k < length; k++)
        {
            if ((octets[i + k] & 0xC0) != 0x80)
            {
                return 0;
            }
        }

        return length;
    }

    /// <summary>Determines whether the second byte is valid: no overlong encodings, no surrogates, and nothing above U+10FFFF.</summary>
    private static bool IsSecond(byte first, byte second) =>
        first switch
        {
            0xE0 => second >= 0xA0,
            0xED => second < 0xA0,
            0xF0 => second >= 0x90,
            0xF4 => second < 0x90,
            _ => true,
        };
}
