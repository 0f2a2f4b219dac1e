namespace CampaignsGen.Runtime;

/// <summary>
/// Reads integers that have a fraction or an exponent: JSON has one number type, and <c>1.0</c> and <c>1e2</c> are
/// integers (JSON Schema, section 6.1.1). The value is read exactly, where converting through <see cref="double"/> or
/// <see cref="decimal"/> would round it.
/// </summary>
internal static class IntegralNumber
{
    // Far beyond the length of any text, so that a larger exponent can be limited to it.
    private const long LargestExponent = 1_000_000_000_000;

    /// <summary>Reads a number that is valid JSON.</summary>
    /// <returns>
    /// <see langword="true"/> if the number is an integer in range; otherwise, <see langword="false"/>.
    /// </returns>
    internal static bool TryParse(ReadOnlySpan<byte> number, out long value)
    {
        value = 0;
        bool isNegative = number[0] == (byte)'-';
        ReadOnlySpan<byte> mantissa = isNegative ? number[1..] : number;
        long exponent = CutExponent(ref mantissa);
        int point = mantissa.IndexOf((byte)'.');
        long places = (point < 0 ? mantissa.Length : point) + exponent;

        if (!TryTakeDigits(mantissa, places, out ulong magnitude))
        {
            return false;
        }

        if (magnitude > (isNegative ? 1ul << 63 : long.MaxValue))
        {
            return false;
        }

        value = isNegative ? unchecked(-(long)magnitude) : (long)magnitude;
        return true;
    }

    /// <summary>Reads the digits before the decimal point. All others must be zero.</summary>
    private static bool TryTakeDigits(ReadOnlySpan<byte> mantissa, long places, out ulong magnitude)
    {
        magnitude = 0;
        foreach (byte digit in mantissa)
        {
            if (digit == (byte)'.')
            {
                continue;
            }

            if (places-- > 0 ? !TryAppend(ref magnitude, digit - (uint)'0') : digit != (byte)'0')
            {
                return false;
            }
        }

        for (; places > 0 && magnitude != 0; places--)
        {
            if (!TryAppend(ref magnitude, 0))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryAppend(ref ulong magnitude, uint digit)
    {
        if (magnitude > (ulong.MaxValue - digit) / 10)
        {
            return false;
        }

        magnitude = (magnitude * 10) + digit;
        return true;
    }

    private static long CutExponent(ref ReadOnlySpan<byte> number)
    {
        int mark = number.IndexOfAny((byte)'e', (byte)'E');
        if (mark < 0)
        {
            return 0;
        }

        long exponent = 0;
        ReadOnlySpan<byte> digits = number[(mark + 1)..].TrimStart("+-"u8);
        foreach (byte digit in digits)
        {
            exponent = Math.Min(LargestExponent, (exponent * 10) + digit - '0');
        }

        bool isNegative = number[mark + 1] == (byte)'-';
        number = number[..mark];
        return isNegative ? -exponent : exponent;
    }
}
