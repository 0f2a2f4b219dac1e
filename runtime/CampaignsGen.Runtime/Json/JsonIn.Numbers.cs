using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;

namespace CampaignsGen.Runtime;

public ref partial struct JsonIn
{
    // Parsing a number takes time proportional to the square of its number of digits, and the text is untrusted.
    private const int MostDigits = 1000;

    // A decimal represents every number of this many digits, regardless of the position of the decimal point.
    private const int DigitsOfDecimal = 28;

    /// <summary>Reads a 64-bit unsigned integer. <c>1.0</c> and <c>1e2</c> are integers too.</summary>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The value is not a number, has a fraction, or is out of range.</exception>
    public ulong ReadUInt64() => UInt64Of(TakeNumber("an integer"));

    /// <summary>Reads an integer of up to 1,000 digits. <c>1.0</c> and <c>1e2</c> are integers too.</summary>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The value is not a number, has a fraction, or has more digits.</exception>
    public BigInteger ReadBigInteger() => BigIntegerOf(TakeNumber("an integer"));

    /// <summary>Reads a number as a <see cref="decimal"/> without rounding.</summary>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">
    /// The value is not a number, or a <see cref="decimal"/> cannot represent it exactly.
    /// </exception>
    public decimal ReadDecimal() => DecimalOf(TakeNumber("a number"));

    private readonly ulong UInt64Of(ReadOnlySpan<byte> number)
    {
        if (Utf8Parser.TryParse(number, out ulong value, out int length) && length == number.Length)
        {
            return value;
        }

        return TryParseInteger(number, out BigInteger integer) && integer >= 0 && integer <= ulong.MaxValue
            ? (ulong)integer
            : throw ExpectedForm("an integer from 0 to 18446744073709551615");
    }

    private readonly BigInteger BigIntegerOf(ReadOnlySpan<byte> number) =>
        TryParseInteger(number, out BigInteger value) ? value : throw ExpectedForm("an integer of at most 1000 digits");

    private readonly decimal DecimalOf(ReadOnlySpan<byte> number)
    {
        bool isRead = Utf8Parser.TryParse(number, out decimal value, out int length) && length == number.Length;
        return isRead && IsExactly(value, number)
            ? value
            : throw ExpectedForm("a number of at most 28 digits, and of at most 79228162514264337593543950335");
    }

    private static bool IsExactly(decimal value, ReadOnlySpan<byte> number) =>
        (number.Length <= DigitsOfDecimal && number.IndexOfAny((byte)'e', (byte)'E') < 0)
        || Normal(Encoding.ASCII.GetString(number)) == Normal(value.ToString(CultureInfo.InvariantCulture));

    private static bool TryParseInteger(ReadOnlySpan<byte> number, out BigInteger value)
    {
        (string digits, long exponent) = Normal(Encoding.ASCII.GetString(number));
        value = default;
        return exponent >= 0
            && digits.Length + exponent <= MostDigits
            && BigInteger.TryParse(
                digits + new string('0', (int)exponent),
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out value
            );
    }

    /// <summary>
    /// Returns the digits of a number without leading and trailing zeros, and the power of ten by which they are
    /// scaled.
    /// </summary>
    private static (string Digits, long Exponent) Normal(string number)
    {
        int mark = number.AsSpan().IndexOfAny('e', 'E');
        string mantissa = mark < 0 ? number : number[..mark];
        long exponent = mark < 0 ? 0 : Exponent(number.AsSpan(mark + 1));
        int point = mantissa.IndexOf('.', StringComparison.Ordinal);
        string sign = mantissa[0] == '-' ? "-" : "";
        string all = mantissa.Replace(".", "", StringComparison.Ordinal)[sign.Length..];
        exponent -= point < 0 ? 0 : mantissa.Length - point - 1;
        string digits = all.TrimEnd('0');
        exponent += all.Length - digits.Length;
        digits = digits.TrimStart('0');
        return digits.Length == 0 ? ("0", 0) : (sign + digits, exponent);
    }

    /// <summary>Returns an exponent, limited to a value far beyond the length of any text.</summary>
    private static long Exponent(ReadOnlySpan<char> text)
    {
        const long Largest = 1_000_000_000_000;
        bool isRead = long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value);
        return isRead ? Math.Clamp(value, -Largest, Largest)
            : text[0] == '-' ? -Largest
            : Largest;
    }
}
