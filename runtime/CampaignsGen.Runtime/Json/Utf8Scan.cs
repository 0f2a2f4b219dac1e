using System.Numerics;
using System.Runtime.Intrinsics;

namespace CampaignsGen.Runtime;

/// <summary>
/// Finds the end of the plain part of a JSON text, and reads the numbers that can be read exactly in one pass.
/// </summary>
internal static class Utf8Scan
{
    // A double represents every integer of this many digits and every power of ten up to 10^22, so their quotient is rounded once.
    private const int ExactDigits = 15;

    // Any number of this many digits fits in a long.
    private const int LongDigits = 18;

    private static readonly double[] PowersOfTen =
    [
        1,
        1e1,
        1e2,
        1e3,
        1e4,
        1e5,
        1e6,
        1e7,
        1e8,
        1e9,
        1e10,
        1e11,
        1e12,
        1e13,
        1e14,
        1e15,
    ];

    /// <summary>Returns the number of bytes before the first quotation mark, backslash or control character.</summary>
    /// <param name="text">The text after the opening quotation mark.</param>
    /// <param name="isAscii">
    /// When this method returns, <see langword="true"/> only if these bytes are ASCII. Bytes shortly after them can
    /// also make it <see langword="false"/>.
    /// </param>
    internal static int PlainLength(ReadOnlySpan<byte> text, out bool isAscii)
    {
        int index = 0;
        uint others = 0;
        for (; text.Length - index >= Vector128<byte>.Count; index += Vector128<byte>.Count)
        {
            var bytes = Vector128.Create(text.Slice(index, Vector128<byte>.Count));
            uint marks = (
                Vector128.Equals(bytes, Vector128.Create((byte)'"'))
                | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))
                | Vector128.LessThan(bytes, Vector128.Create((byte)' '))
            ).ExtractMostSignificantBits();
            others |= bytes.ExtractMostSignificantBits();
            if (marks != 0)
            {
                isAscii = others == 0;
                return index + BitOperations.TrailingZeroCount(marks);
            }
        }

        for (; index < text.Length; index++)
        {
            if (text[index] is (byte)'"' or (byte)'\\' or < (byte)' ')
            {
                break;
            }

            others |= text[index] & 0x80u;
        }

        isAscii = others == 0;
        return index;
    }

    /// <summary>Reads an integer of up to 18 digits from the beginning of a text.</summary>
    /// <returns>The number of bytes it occupies, or 0 if it must be read in another way or is not a number.</returns>
    internal static int TakeInteger(ReadOnlySpan<byte> text, out long value)
    {
        int start = IsNegative(text) ? 1 : 0;
        int index = start;
        ulong magnitude = 0;
        while (TryDigit(text, index, out uint digit))
        {
            magnitude = (magnitude * 10) + digit;
            index++;
        }

        int digits = index - start;
        value = start == 0 ? (long)magnitude : -(long)magnitude;
        return digits is 0 or > LongDigits || HasNeedlessZero(text, start, digits) || IsFractionOrExponent(text, index)
            ? 0
            : index;
    }

    /// <summary>Reads a number of up to 15 digits without an exponent from the beginning of a text.</summary>
    /// <returns>The number of bytes it occupies, or 0 if it must be read in another way or is not a number.</returns>
    internal static int TakeDouble(ReadOnlySpan<byte> text, out double value)
    {
        int start = IsNegative(text) ? 1 : 0;
        int index = start;
        ulong digits = TakeDigits(text, ref index);
        int whole = index - start;
        int fraction = 0;
        if ((uint)index < (uint)text.Length && text[index] == '.')
        {
            int point = index++;
            digits = TakeDigits(text, ref index, digits);
            fraction = index - point - 1;
            if (fraction == 0)
            {
                value = 0;
                return 0;
            }
        }

        if (
            whole == 0
            || whole + fraction > ExactDigits
            || HasNeedlessZero(text, start, whole)
            || IsFractionOrExponent(text, index)
        )
        {
            value = 0;
            return 0;
        }

        value = digits / PowersOfTen[fraction];
        value = start == 0 ? value : -value;
        return index;
    }

    /// <summary>
    /// Returns the length in bytes of the number at the beginning of a text, in any notation, or 0 if there is none.
    /// </summary>
    internal static int NumberLength(ReadOnlySpan<byte> text)
    {
        int start = IsNegative(text) ? 1 : 0;
        int index = start;
        TakeDigits(text, ref index);
        if (index == start || HasNeedlessZero(text, start, index - start))
        {
            return 0;
        }

        if ((uint)index < (uint)text.Length && text[index] == '.' && !HasDigitsBehind(text, ref index))
        {
            return 0;
        }

        if ((uint)index < (uint)text.Length && text[index] is (byte)'e' or (byte)'E')
        {
            bool isSigned = index + 1 < text.Length && text[index + 1] is (byte)'+' or (byte)'-';
            index += isSigned ? 1 : 0;
            return HasDigitsBehind(text, ref index) ? index : 0;
        }

        return index;
    }

    private static bool HasDigitsBehind(ReadOnlySpan<byte> text, ref int index)
    {
        int point = index++;
        TakeDigits(text, ref index);
        return index > point + 1;
    }

    // If there are too many, the sum is wrong, which the count indicates.
    private static ulong TakeDigits(ReadOnlySpan<byte> text, ref int index, ulong digits = 0)
    {
        while (TryDigit(text, index, out uint digit))
        {
            digits = (digits * 10) + digit;
            index++;
        }

        return digits;
    }

    private static bool TryDigit(ReadOnlySpan<byte> text, int index, out uint digit)
    {
        digit = (uint)index < (uint)text.Length ? text[index] - (uint)'0' : uint.MaxValue;
        return digit <= 9;
    }

    private static bool IsNegative(ReadOnlySpan<byte> text) => !text.IsEmpty && text[0] == '-';

    private static bool HasNeedlessZero(ReadOnlySpan<byte> text, int start, int digits) =>
        digits > 1 && text[start] == '0';

    private static bool IsFractionOrExponent(ReadOnlySpan<byte> text, int index) =>
        (uint)index < (uint)text.Length && text[index] is (byte)'.' or (byte)'e' or (byte)'E';
}
