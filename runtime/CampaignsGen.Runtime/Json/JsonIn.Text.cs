using System.Text;
using System.Text.Json;

namespace CampaignsGen.Runtime;

public ref partial struct JsonIn
{
    // Dates, times, UUIDs and the values of enums are shorter, even with each character escaped.
    private const int LongestShortText = 512;

    /// <summary>Reads a string.</summary>
    /// <returns>The unescaped string.</returns>
    /// <exception cref="JsonException">The value is not a string, or not valid Unicode.</exception>
    public string ReadString() => TakeString("a string");

    /// <summary>Reads a UUID in its usual form of 36 characters (RFC 9562, section 4).</summary>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The value is not a string in this format.</exception>
    public Guid ReadGuid()
    {
        const string Form = "a UUID such as 123e4567-e89b-12d3-a456-426614174000";
        return HexText.TryParseGuid(TakeShortText(Form), out Guid value) ? value : throw ExpectedForm(Form);
    }

    /// <summary>Reads a URI or a relative reference (RFC 3986, section 4.1).</summary>
    /// <returns>The value, whose <see cref="Uri.OriginalString"/> is the string as received.</returns>
    /// <exception cref="JsonException">The value is not a string, or is not a URI.</exception>
    public Uri ReadUri() =>
        Uri.TryCreate(TakeString("a URI"), UriKind.RelativeOrAbsolute, out Uri? value)
            ? value
            : throw ExpectedForm("a URI");

    /// <summary>Reads a date (RFC 3339, full-date), such as 2030-05-01.</summary>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The value is not a string in this format, or is not a calendar date.</exception>
    public DateOnly ReadDateOnly()
    {
        const string Form = "an RFC 3339 date such as 2030-05-01";
        return Rfc3339.TryParseDate(TakeShortText(Form), out DateOnly value) ? value : throw ExpectedForm(Form);
    }

    /// <summary>Reads a date and time (RFC 3339, date-time), such as 2030-05-01T10:00:00Z.</summary>
    /// <remarks>
    /// A value without an offset is interpreted as UTC, never as local time. Seconds are optional. Seven digits of a
    /// fraction of a second are significant (100 ns).
    /// </remarks>
    /// <returns>The value with its offset.</returns>
    /// <exception cref="JsonException">
    /// The value is not a string in this format, is a leap second (60), or is outside the range of
    /// <see cref="DateTimeOffset"/>: the years 0001 to 9999 in UTC and an offset of at most 14 hours.
    /// </exception>
    public DateTimeOffset ReadDateTimeOffset()
    {
        const string Form =
            "an RFC 3339 date-time such as 2030-05-01T10:00:00Z (years 0001 to 9999, no leap second, offset at most 14:00)";
        return Rfc3339.TryParseDateTime(TakeShortText(Form), out DateTimeOffset value)
            ? value
            : throw ExpectedForm(Form);
    }

    /// <summary>Reads a time of day, such as 10:00:00 (RFC 3339, partial-time) or 10:00:00Z (full-time).</summary>
    /// <remarks>
    /// A <see cref="TimeOnly"/> has no offset: <c>Z</c> and <c>+00:00</c> are accepted and dropped. Any other offset
    /// would change the meaning and is an error. Seconds are optional. Seven digits of a fraction of a second are
    /// significant (100 ns).
    /// </remarks>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The value is not a string in this format, or is not a time of day.</exception>
    public TimeOnly ReadTimeOnly()
    {
        const string Form = "an RFC 3339 time such as 10:00:00 (no leap second, no offset other than Z)";
        return Rfc3339.TryParseTime(TakeShortText(Form), out TimeOnly value) ? value : throw ExpectedForm(Form);
    }

    /// <summary>Reads a duration (ISO 8601), such as PT1H30M, P1DT2H, P2W, PT0.25S or -PT5M.</summary>
    /// <remarks>Any component can have a fraction. Digits below 100 ns are truncated.</remarks>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">
    /// The value is not a string in this format, is outside the range of <see cref="TimeSpan"/>, or contains years or
    /// months, which have no fixed length.
    /// </exception>
    public TimeSpan ReadTimeSpan()
    {
        const string Form =
            "an ISO 8601 duration such as PT1H30M (weeks, days, hours, minutes and seconds; years and months have no fixed length)";
        return Iso8601Duration.TryParse(TakeShortText(Form), out TimeSpan value) ? value : throw ExpectedForm(Form);
    }

    /// <summary>
    /// Reads bytes in Base64 (RFC 4648, section 4). The URL-safe alphabet and missing padding are also accepted.
    /// </summary>
    /// <returns>The bytes.</returns>
    /// <exception cref="JsonException">The value is not a string in this format.</exception>
    public byte[] ReadBytes()
    {
        const string Form = "bytes in Base64";
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

    /// <summary>
    /// Reads a string. It is unescaped and copied only if necessary, and empty if it is far too long for the expected
    /// value.
    /// </summary>
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

    // An array instead of the stack, because clearing a stack buffer would also cost time for text that does not need it.
    private readonly ReadOnlySpan<byte> Unescaped(ReadOnlySpan<byte> text)
    {
        var copy = new byte[text.Length];
        return EscapedText.TryUnescape(text, copy, out int length) ? copy.AsSpan(0, length) : throw NotText();
    }

    private readonly string TextOf(ReadOnlySpan<byte> utf8, bool isAscii, string fault)
    {
        try
        {
            // Bytes below 128 are characters, which requires one pass instead of two.
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
