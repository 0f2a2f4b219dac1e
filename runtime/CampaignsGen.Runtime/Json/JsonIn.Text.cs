using System.Text;
using System.Text.Json;

namespace CampaignsGen.Runtime;

public ref partial struct JsonIn
{
    // Dates, times, UUIDs and the values of enums are shorter, even with each character escaped.
    private const int LongestShortText = 512;

    /// <summary>Reads a string.</summary>
    /// <returns>The text, unescaped.</returns>
    /// <exception cref="JsonException">The value is no string, or not valid Unicode text.</exception>
    public string ReadString() => TakeString("a string");

    /// <summary>Reads a UUID in its usual form of 36 characters (RFC 9562, section 4).</summary>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The value is no string of this form.</exception>
    public Guid ReadGuid()
    {
        const string Form = "a UUID such as 123e4567-e89b-12d3-a456-426614174000";
        return HexText.TryParseGuid(TakeShortText(Form), out Guid value) ? value : throw ExpectedForm(Form);
    }

    /// <summary>Reads a URI or a relative reference (RFC 3986, section 4.1).</summary>
    /// <returns>The value; its <see cref="Uri.OriginalString"/> is the text as it came.</returns>
    /// <exception cref="JsonException">The value is no string, or no URI.</exception>
    public Uri ReadUri() =>
        Uri.TryCreate(TakeString("a URI"), UriKind.RelativeOrAbsolute, out Uri? value)
            ? value
            : throw ExpectedForm("a URI");

    /// <summary>Reads a date (RFC 3339, full-date), such as 2030-05-01.</summary>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The value is no string of this form, or no date of the calendar.</exception>
    public DateOnly ReadDateOnly()
    {
        const string Form = "a date of RFC 3339 such as 2030-05-01";
        return Rfc3339.TryParseDate(TakeShortText(Form), out DateOnly value) ? value : throw ExpectedForm(Form);
    }

    /// <summary>Reads a point in time (RFC 3339, date-time), such as 2030-05-01T10:00:00Z.</summary>
    /// <remarks>
    /// Without an offset it is taken as UTC, never as local time. Seconds may be left out. Of a fraction of a second seven
    /// digits count (100 ns).
    /// </remarks>
    /// <returns>The value with its offset.</returns>
    /// <exception cref="JsonException">
    /// The value is no string of this form, is a leap second (60), or is beyond what <see cref="DateTimeOffset"/> can hold:
    /// the years 0001 to 9999 in UTC, an offset of at most 14 hours.
    /// </exception>
    public DateTimeOffset ReadDateTimeOffset()
    {
        const string Form =
            "a date-time of RFC 3339 such as 2030-05-01T10:00:00Z (years 0001 to 9999, no leap second, offset at most 14:00)";
        return Rfc3339.TryParseDateTime(TakeShortText(Form), out DateTimeOffset value)
            ? value
            : throw ExpectedForm(Form);
    }

    /// <summary>Reads a time of day, such as 10:00:00 (RFC 3339, partial-time) or 10:00:00Z (full-time).</summary>
    /// <remarks>
    /// A <see cref="TimeOnly"/> has no offset: <c>Z</c> and <c>+00:00</c> are accepted and left out; any other offset would
    /// change the meaning and is a fault. Seconds may be left out. Of a fraction of a second seven digits count (100 ns).
    /// </remarks>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The value is no string of this form, or no time of a day.</exception>
    public TimeOnly ReadTimeOnly()
    {
        const string Form = "a time of RFC 3339 such as 10:00:00 (no leap second, no offset but Z)";
        return Rfc3339.TryParseTime(TakeShortText(Form), out TimeOnly value) ? value : throw ExpectedForm(Form);
    }

    /// <summary>Reads a duration (ISO 8601), such as PT1H30M, P1DT2H, P2W, PT0.25S or -PT5M.</summary>
    /// <remarks>The fraction of any part may be given; what is finer than 100 ns is cut off.</remarks>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">
    /// The value is no string of this form, is beyond what <see cref="TimeSpan"/> can hold, or counts years or months, which
    /// have no fixed length.
    /// </exception>
    public TimeSpan ReadTimeSpan()
    {
        const string Form =
            "a duration of ISO 8601 such as PT1H30M (weeks, days, hours, minutes and seconds; years and months have no fixed length)";
        return Iso8601Duration.TryParse(TakeShortText(Form), out TimeSpan value) ? value : throw ExpectedForm(Form);
    }

    /// <summary>Reads bytes in base64 (RFC 4648, section 4). The URL-safe alphabet and missing padding are accepted too.</summary>
    /// <returns>The bytes.</returns>
    /// <exception cref="JsonException">The value is no string of this form.</exception>
    public byte[] ReadBytes()
    {
        const string Form = "bytes in base64";
        if (!TryTakeText(out ReadOnlySpan<byte> utf8, out _))
        {
            utf8 = Current == '"' ? Encoding.UTF8.GetBytes(TakeEscaped()) : throw Expected(Form);
        }

        return Base64Text.Decode(utf8) ?? throw ExpectedForm(Form);
    }

    private readonly string NameText() => TextOf(nameBytes, isAscii: false, "the name is not valid UTF-8");

    private string TakeString(string what) =>
        TryTakeText(out ReadOnlySpan<byte> utf8, out bool isAscii) ? TextOf(utf8, isAscii, NotTextMessage)
        : Current == '"' ? TakeEscaped()
        : throw Expected(what);

    private string TakeEscaped()
    {
        JsonTokens tokens = FirstToken();
        position += tokens.End;
        return EscapedText.Decode(tokens.Value) ?? throw NotText();
    }

    /// <summary>Takes a string, unescaped and copied only where it must be; empty if it is far too long for what it should be.</summary>
    private ReadOnlySpan<byte> TakeShortText(string what)
    {
        if (TryTakeText(out ReadOnlySpan<byte> utf8, out _))
        {
            return utf8;
        }

        if (Current != '"')
        {
            throw Expected(what);
        }

        JsonTokens tokens = FirstToken();
        position += tokens.End;
        return tokens.Value.Length > LongestShortText ? [] : Unescaped(tokens.Value);
    }

    // An array, not the stack: clearing a buffer on the stack would be paid for by every text that needs none.
    private readonly ReadOnlySpan<byte> Unescaped(ReadOnlySpan<byte> text)
    {
        var copy = new byte[text.Length];
        return EscapedText.TryUnescape(text, copy, out int length) ? copy.AsSpan(0, length) : throw NotText();
    }

    private readonly string TextOf(ReadOnlySpan<byte> utf8, bool isAscii, string fault)
    {
        try
        {
            // Bytes below 128 are characters as they are, which takes one pass instead of two.
            return isAscii ? Encoding.Latin1.GetString(utf8) : StrictUtf8.GetString(utf8);
        }
        catch (DecoderFallbackException)
        {
            throw Fault(fault);
        }
    }

    private static readonly UTF8Encoding StrictUtf8 = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );
}
