using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace CampaignsGen.Runtime;

[SuppressMessage(
    "ApiDesign",
    "RS0026:Do not add multiple public overloads with optional parameters",
    Justification = "The overloads differ in the type of the value, and the compiler alone fills in the optional parameter."
)]
public sealed partial class JsonOut
{
    private static readonly SearchValues<char> Surrogates = SearchValues.Create([
        .. Enumerable.Range('\uD800', 0x800).Select(static unit => (char)unit),
    ]);

    /// <summary>Writes a string.</summary>
    /// <param name="value">The text.</param>
    /// <param name="expression">What the caller calls it; filled in by the compiler.</param>
    /// <exception cref="ArgumentNullException">The text is null, and null is not allowed here.</exception>
    /// <exception cref="ArgumentException">The text holds half of a surrogate pair and cannot be UTF-8.</exception>
    public void Write(string value, [CallerArgumentExpression(nameof(value))] string? expression = null)
    {
        ThrowIfNull(value, expression);
        ThrowIfMalformed(value, expression);
        writer.WriteStringValue(value);
    }

    /// <summary>Writes true or false.</summary>
    /// <param name="value">The value.</param>
    public void Write(bool value) => writer.WriteBooleanValue(value);

    /// <summary>Writes an integer.</summary>
    /// <param name="value">The value.</param>
    public void Write(int value) => writer.WriteNumberValue(value);

    /// <inheritdoc cref="Write(int)"/>
    public void Write(long value) => writer.WriteNumberValue(value);

    /// <inheritdoc cref="Write(int)"/>
    public void Write(ulong value) => writer.WriteNumberValue(value);

    /// <inheritdoc cref="Write(int)"/>
    public void Write(BigInteger value) =>
        writer.WriteRawValue(value.ToString(CultureInfo.InvariantCulture), skipInputValidation: true);

    /// <summary>Writes a number with as many digits as are needed to read the same number again.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The value is infinite or no number: JSON has neither.</exception>
    public void Write(float value)
    {
        if (!float.IsFinite(value))
        {
            throw NotFinite(value);
        }

        writer.WriteNumberValue(value);
    }

    /// <inheritdoc cref="Write(float)"/>
    public void Write(double value)
    {
        if (!double.IsFinite(value))
        {
            throw NotFinite(value);
        }

        writer.WriteNumberValue(value);
    }

    /// <summary>Writes a decimal number with all its digits, zeros at its end included.</summary>
    /// <param name="value">The value.</param>
    public void Write(decimal value) => writer.WriteNumberValue(value);

    /// <summary>Writes a UUID in its usual form of 36 characters, in lower case (RFC 9562, section 4).</summary>
    /// <param name="value">The value.</param>
    public void Write(Guid value) => writer.WriteStringValue(value);

    /// <summary>Writes a URI or relative reference as it was given (<see cref="Uri.OriginalString"/>).</summary>
    /// <param name="value">The value.</param>
    /// <param name="expression">What the caller calls it; filled in by the compiler.</param>
    /// <exception cref="ArgumentNullException">The value is null, and null is not allowed here.</exception>
    public void Write(Uri value, [CallerArgumentExpression(nameof(value))] string? expression = null)
    {
        ThrowIfNull(value, expression);
        ThrowIfMalformed(value.OriginalString, expression);
        writer.WriteStringValue(value.OriginalString);
    }

    /// <summary>Writes a date (RFC 3339, full-date).</summary>
    /// <param name="value">The value.</param>
    public void Write(DateOnly value)
    {
        Span<byte> text = stackalloc byte[10];
        value.TryFormat(text, out int length, "O", CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
    }

    /// <summary>Writes a point in time (RFC 3339, date-time) with its offset; UTC is <c>Z</c>.</summary>
    /// <param name="value">The value.</param>
    public void Write(DateTimeOffset value)
    {
        if (value.Offset == TimeSpan.Zero)
        {
            writer.WriteStringValue(value.UtcDateTime);
        }
        else
        {
            writer.WriteStringValue(value);
        }
    }

    /// <summary>Writes a time of day without an offset (RFC 3339, partial-time), such as 10:00:00 or 10:00:00.25.</summary>
    /// <param name="value">The value.</param>
    public void Write(TimeOnly value)
    {
        Span<byte> text = stackalloc byte[16];
        value.TryFormat(text, out int length, "HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
    }

    /// <summary>Writes a duration (ISO 8601) in days, hours, minutes and seconds, such as P1DT2H or PT0.25S.</summary>
    /// <param name="value">The value.</param>
    public void Write(TimeSpan value)
    {
        Span<byte> text = stackalloc byte[Iso8601Duration.LongestLength];
        int length = Iso8601Duration.Format(value, text);
        writer.WriteStringValue(text[..length]);
    }

    /// <summary>Writes bytes in base64 with padding (RFC 4648, section 4).</summary>
    /// <param name="value">The bytes.</param>
    /// <param name="expression">What the caller calls them; filled in by the compiler.</param>
    /// <exception cref="ArgumentNullException">The bytes are null, and null is not allowed here.</exception>
    public void Write(byte[] value, [CallerArgumentExpression(nameof(value))] string? expression = null)
    {
        ThrowIfNull(value, expression);
        writer.WriteBase64StringValue(value);
    }

    /// <summary>Writes raw JSON; its numbers keep all their digits.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The value is <c>default</c> and holds no JSON at all.</exception>
    public void Write(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            throw new ArgumentException(
                "A JsonElement that is 'default' holds no JSON. For null, use the RootElement of JsonDocument.Parse(\"null\").",
                nameof(value)
            );
        }

        value.WriteTo(writer);
    }

    private static void ThrowIfNull(object? value, string? expression)
    {
        if (value is null)
        {
            throw new ArgumentNullException(expression, "The API's description does not allow null here. Set a value.");
        }
    }

    // The writer underneath would put U+FFFD in place of half a surrogate pair and say nothing.
    private static void ThrowIfMalformed(string text, string? expression)
    {
        int first = text.AsSpan().IndexOfAny(Surrogates);
        if (first < 0)
        {
            return;
        }

        for (int i = first; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (!char.IsSurrogatePair(text, i))
            {
                throw new ArgumentException(
                    $"The text holds half of a surrogate pair at character {i}, which UTF-8 cannot express.",
                    expression
                );
            }

            i++;
        }
    }

    private static ArgumentException NotFinite(double value) =>
        new(
            $"JSON has no {value.ToString(CultureInfo.InvariantCulture)}: only finite numbers can be sent.",
            nameof(value)
        );
}
