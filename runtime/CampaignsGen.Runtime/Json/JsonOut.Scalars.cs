using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace CampaignsGen.Runtime;

[SuppressMessage(
    "ApiDesign",
    "RS0026:Do not add multiple public overloads with optional parameters",
    Justification = "The overloads differ in the type of the value, and the compiler alone fills in the optional parameter."
)]
public sealed partial class JsonOut
{
    // A double with 17 digits, or a decimal with 29 and its sign and point.
    private const int LongestNumber = 32;

    private const int LengthOfGuid = 36;

    /// <summary>Writes a string.</summary>
    /// <param name="value">The string.</param>
    /// <param name="expression">The expression for the value, which the compiler provides.</param>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="value"/> is <see langword="null"/>, which is not allowed here.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="value"/> contains an unpaired surrogate, which UTF-8 cannot represent.
    /// </exception>
    public void Write(string value, [CallerArgumentExpression(nameof(value))] string? expression = null)
    {
        ThrowIfNull(value, expression);
        WriteText(value, expression);
    }

    /// <summary>Writes a Boolean value.</summary>
    /// <param name="value">The value.</param>
    public void Write(bool value) => Literal(value ? "true"u8 : "false"u8);

    /// <summary>Writes an integer.</summary>
    /// <param name="value">The value.</param>
    public void Write(int value) => Write((long)value);

    /// <inheritdoc cref="Write(int)"/>
    public void Write(long value)
    {
        Utf8Formatter.TryFormat(value, Value(LongestNumber), out int length);
        position += length;
    }

    /// <inheritdoc cref="Write(int)"/>
    public void Write(ulong value)
    {
        Utf8Formatter.TryFormat(value, Value(LongestNumber), out int length);
        position += length;
    }

    /// <inheritdoc cref="Write(int)"/>
    public void Write(BigInteger value) =>
        Literal(Encoding.ASCII.GetBytes(value.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Writes a number with as many digits as are needed to read back the same number.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="value"/> is infinite or not a number, which JSON cannot represent.
    /// </exception>
    public void Write(float value)
    {
        if (!float.IsFinite(value))
        {
            throw NotFinite(value);
        }

        value.TryFormat(Value(LongestNumber), out int length, default, CultureInfo.InvariantCulture);
        position += length;
    }

    /// <inheritdoc cref="Write(float)"/>
    public void Write(double value)
    {
        if (!double.IsFinite(value))
        {
            throw NotFinite(value);
        }

        Span<byte> room = Value(LongestNumber);
        if (!ShortDecimal.TryFormat(value, room, out int length))
        {
            value.TryFormat(room, out length, default, CultureInfo.InvariantCulture);
        }

        position += length;
    }

    /// <summary>Writes a decimal number with all its digits, including trailing zeros.</summary>
    /// <param name="value">The value.</param>
    public void Write(decimal value)
    {
        Utf8Formatter.TryFormat(value, Value(LongestNumber), out int length);
        position += length;
    }

    /// <summary>Writes a UUID in its usual form of 36 characters, in lowercase (RFC 9562, section 4).</summary>
    /// <param name="value">The value.</param>
    public void Write(Guid value)
    {
        Span<byte> room = Value(LengthOfGuid + 2);
        room[0] = (byte)'"';
        Utf8Formatter.TryFormat(value, room[1..], out int length);
        room[length + 1] = (byte)'"';
        position += length + 2;
    }

    /// <summary>Writes a URI or relative reference as its <see cref="Uri.OriginalString"/>.</summary>
    /// <param name="value">The value.</param>
    /// <param name="expression">The expression for the value, which the compiler provides.</param>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="value"/> is <see langword="null"/>, which is not allowed here.
    /// </exception>
    public void Write(Uri value, [CallerArgumentExpression(nameof(value))] string? expression = null)
    {
        ThrowIfNull(value, expression);
        WriteText(value.OriginalString, expression);
    }

    /// <summary>Writes a date (RFC 3339, full-date).</summary>
    /// <param name="value">The value.</param>
    public void Write(DateOnly value)
    {
        Span<byte> text = stackalloc byte[10];
        value.TryFormat(text, out int length, "O", CultureInfo.InvariantCulture);
        Quoted(text[..length]);
    }

    /// <summary>Writes a date and time (RFC 3339, date-time) with its offset. UTC is written as <c>Z</c>.</summary>
    /// <param name="value">The value.</param>
    public void Write(DateTimeOffset value)
    {
        Span<byte> room = Value(Rfc3339.LongestDateTime + 2);
        room[0] = (byte)'"';
        int length = Rfc3339.Format(value, room[1..]);
        room[length + 1] = (byte)'"';
        position += length + 2;
    }

    /// <summary>
    /// Writes a time of day without an offset (RFC 3339, partial-time), such as 10:00:00 or 10:00:00.25.
    /// </summary>
    /// <param name="value">The value.</param>
    public void Write(TimeOnly value)
    {
        Span<byte> text = stackalloc byte[16];
        value.TryFormat(text, out int length, "HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
        Quoted(text[..length]);
    }

    /// <summary>Writes a duration (ISO 8601) in days, hours, minutes and seconds, such as P1DT2H or PT0.25S.</summary>
    /// <param name="value">The value.</param>
    public void Write(TimeSpan value)
    {
        Span<byte> text = stackalloc byte[Iso8601Duration.LongestLength];
        int length = Iso8601Duration.Format(value, text);
        Quoted(text[..length]);
    }

    /// <summary>Writes bytes in Base64 with padding (RFC 4648, section 4).</summary>
    /// <param name="value">The bytes.</param>
    /// <param name="expression">The expression for the bytes, which the compiler provides.</param>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="value"/> is <see langword="null"/>, which is not allowed here.
    /// </exception>
    public void Write(byte[] value, [CallerArgumentExpression(nameof(value))] string? expression = null)
    {
        ThrowIfNull(value, expression);
        Span<byte> room = Value(Base64.GetMaxEncodedToUtf8Length(value.Length) + 2);
        room[0] = (byte)'"';
        Base64.EncodeToUtf8(value, room[1..], out _, out int length);
        room[length + 1] = (byte)'"';
        position += length + 2;
    }

    /// <summary>Writes raw JSON. Its numbers keep all their digits.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is <c>default</c> and contains no JSON.</exception>
    public void Write(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            throw new ArgumentException(
                "A JsonElement that is 'default' contains no JSON. For null, use the RootElement of JsonDocument.Parse(\"null\").",
                nameof(value)
            );
        }

        WriteElement(value);
    }

    private static void ThrowIfNull(object? value, string? expression)
    {
        if (value is null)
        {
            throw new ArgumentNullException(expression, "The API description does not allow null here. Set a value.");
        }
    }

    private static ArgumentException NotFinite(double value) =>
        new(
            $"JSON cannot represent {value.ToString(CultureInfo.InvariantCulture)}. Only finite numbers can be sent.",
            nameof(value)
        );
}
