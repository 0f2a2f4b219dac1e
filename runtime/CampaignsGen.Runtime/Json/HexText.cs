using System.Runtime.Intrinsics;

namespace CampaignsGen.Runtime;

/// <summary>Reads hexadecimal digits, and UUIDs in their usual form of 36 characters (RFC 9562, section 4).</summary>
internal static class HexText
{
    private const int LengthOfGuid = 36;

    /// <summary>Returns the value of a digit, or a negative number if it is not a hexadecimal digit.</summary>
    internal static int Digit(byte character) =>
        character switch
        {
            >= (byte)'0' and <= (byte)'9' => character - '0',
            >= (byte)'A' and <= (byte)'F' => character - 'A' + 10,
            >= (byte)'a' and <= (byte)'f' => character - 'a' + 10,
            _ => -1,
        };

    internal static bool TryParseGuid(ReadOnlySpan<byte> text, out Guid value)
    {
        value = default;
        if (text.Length != LengthOfGuid || text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-')
        {
            return false;
        }

        Span<byte> digits = stackalloc byte[32];
        text[..8].CopyTo(digits);
        text.Slice(9, 4).CopyTo(digits[8..]);
        text.Slice(14, 4).CopyTo(digits[12..]);
        text.Slice(19, 4).CopyTo(digits[16..]);
        text.Slice(24, 12).CopyTo(digits[20..]);
        bool areDigits =
            TryPair(Vector128.Create<byte>(digits[..16]), out Vector128<ushort> first)
            & TryPair(Vector128.Create<byte>(digits[16..]), out Vector128<ushort> second);
        Vector128.Narrow(first, second).CopyTo(digits);
        value = new Guid(digits[..16], bigEndian: true);
        return areDigits;
    }

    /// <summary>Converts sixteen hexadecimal digits to eight numbers of two digits each.</summary>
    private static bool TryPair(Vector128<byte> text, out Vector128<ushort> pairs)
    {
        Vector128<byte> decimals = text - Vector128.Create((byte)'0');
        Vector128<byte> letters = (text | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a');
        Vector128<byte> areDecimals = Vector128.LessThan(decimals, Vector128.Create((byte)10));
        Vector128<byte> areLetters = Vector128.LessThan(letters, Vector128.Create((byte)6));
        Vector128<byte> digits = Vector128.ConditionalSelect(
            areDecimals,
            decimals,
            letters + Vector128.Create((byte)10)
        );

        // The first of two digits is the lower byte and is multiplied by sixteen.
        Vector128<ushort> couples = digits.AsUInt16();
        pairs = ((couples << 4) | (couples >> 8)) & Vector128.Create((ushort)0xFF);
        return (areDecimals | areLetters) == Vector128<byte>.AllBitsSet;
    }
}
