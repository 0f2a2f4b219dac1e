using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace CampaignsGen.Runtime;

/// <summary>Decodes the content of a JSON string with escape sequences (RFC 8259, section 7).</summary>
internal static class EscapedText
{
    private const int LengthOfNumber = 6; // \u00E9

    // Long enough for most strings. The buffer is cleared for each.
    private const int LongestOnStack = 256;

    /// <summary>Returns the unescaped string.</summary>
    /// <returns>
    /// The string, or <see langword="null"/> if the text is not valid Unicode: invalid UTF-8, an unpaired surrogate, or
    /// an invalid JSON escape sequence.
    /// </returns>
    internal static string? Decode(ReadOnlySpan<byte> text)
    {
        byte[]? pooled = text.Length > LongestOnStack ? ArrayPool<byte>.Shared.Rent(text.Length) : null;
        try
        {
            // Unescaped text is never longer.
            Span<byte> utf8 = pooled ?? stackalloc byte[LongestOnStack];
            return TryUnescape(text, utf8, out int written) && Utf8.IsValid(utf8[..written])
                ? Encoding.UTF8.GetString(utf8[..written])
                : null;
        }
        finally
        {
            if (pooled is not null)
            {
                ArrayPool<byte>.Shared.Return(pooled);
            }
        }
    }

    /// <summary>Unescapes a text. The bytes between the escape sequences are copied unchanged.</summary>
    /// <param name="text">The text.</param>
    /// <param name="utf8">The destination, at least as long as the text.</param>
    /// <param name="written">When this method returns, the number of bytes written.</param>
    /// <returns>
    /// <see langword="true"/> if the text was unescaped; <see langword="false"/> for an unpaired surrogate or an
    /// invalid JSON escape sequence.
    /// </returns>
    internal static bool TryUnescape(ReadOnlySpan<byte> text, Span<byte> utf8, out int written)
    {
        written = 0;
        while (true)
        {
            int plain = Utf8Scan.PlainLength(text, out _);
            text[..plain].CopyTo(utf8[written..]);
            written += plain;
            text = text[plain..];
            if (text.IsEmpty)
            {
                return true;
            }

            int taken = UnescapeOne(text, out Rune rune);
            if (taken == 0)
            {
                return false;
            }

            written += rune.EncodeToUtf8(utf8[written..]);
            text = text[taken..];
        }
    }

    /// <summary>
    /// Returns the length in bytes of the escape sequence at the beginning of a text according to the grammar, or 0 if
    /// there is none.
    /// </summary>
    internal static int LengthOfOne(ReadOnlySpan<byte> text) =>
        Short(text) >= 0 ? 2
        : TryUnit(text, out _) ? LengthOfNumber
        : 0;

    /// <summary>Unescapes one escape sequence, or two that form a surrogate pair.</summary>
    /// <returns>The number of bytes it occupies, or 0 if it is not a valid character.</returns>
    private static int UnescapeOne(ReadOnlySpan<byte> text, out Rune rune)
    {
        if (Short(text) is >= 0 and var character)
        {
            rune = new Rune(character);
            return 2;
        }

        if (!TryUnit(text, out char unit))
        {
            rune = default;
            return 0;
        }

        if (Rune.TryCreate(unit, out rune))
        {
            return LengthOfNumber;
        }

        return TryUnit(text[LengthOfNumber..], out char low) && Rune.TryCreate(unit, low, out rune)
            ? 2 * LengthOfNumber
            : 0;
    }

    /// <summary>Returns the character of a two-byte escape sequence, or a negative number if it is not one.</summary>
    private static int Short(ReadOnlySpan<byte> text) =>
        text is not [(byte)'\\', var second, ..]
            ? -1
            : second switch
            {
                (byte)'"' or (byte)'\\' or (byte)'/' => second,
                (byte)'b' => '\b',
                (byte)'f' => '\f',
                (byte)'n' => '\n',
                (byte)'r' => '\r',
                (byte)'t' => '\t',
                _ => -1,
            };

    /// <summary>Reads the UTF-16 code unit of a numeric escape sequence.</summary>
    private static bool TryUnit(ReadOnlySpan<byte> text, out char unit)
    {
        bool isUnit = text.Length >= LengthOfNumber && text.StartsWith("\\u"u8);
        int number = 0;
        for (int i = 2; isUnit && i < LengthOfNumber; i++)
        {
            int digit = HexText.Digit(text[i]);
            number = (number << 4) | digit;
            isUnit = digit >= 0;
        }

        unit = (char)number;
        return isUnit;
    }
}
