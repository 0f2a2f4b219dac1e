using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace CampaignsGen.Runtime;

/// <summary>What stands between the quotation marks of a JSON string that has escapes (RFC 8259, section 7).</summary>
internal static class EscapedText
{
    private const int LengthOfNumber = 6; // \u00E9

    // As long as most that people write; the buffer of it is cleared for each.
    private const int LongestOnStack = 256;

    /// <summary>The text, unescaped.</summary>
    /// <returns>Null where it is no Unicode text: not valid UTF-8, half of a surrogate pair, or no escape of JSON.</returns>
    internal static string? Decode(ReadOnlySpan<byte> text)
    {
        byte[]? pooled = text.Length > LongestOnStack ? ArrayPool<byte>.Shared.Rent(text.Length) : null;
        try
        {
            // What is unescaped is never longer.
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

    /// <summary>Unescapes a text. What stands between the escapes is copied as it is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="utf8">Takes at least as many bytes as the text has.</param>
    /// <param name="written">How many it took.</param>
    /// <returns>False at half of a surrogate pair, and where something is no escape of JSON.</returns>
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

    /// <summary>How many bytes the escape at the beginning of a text has, by the grammar; 0 where there is none.</summary>
    internal static int LengthOfOne(ReadOnlySpan<byte> text) =>
        Short(text) >= 0 ? 2
        : TryUnit(text, out _) ? LengthOfNumber
        : 0;

    /// <summary>Takes one escape, or two that are a surrogate pair.</summary>
    /// <returns>How many bytes it has; 0 where it is no character.</returns>
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

    /// <summary>The character that an escape of two bytes stands for; negative where it is none.</summary>
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

    /// <summary>The unit of UTF-16 that an escape names by its number.</summary>
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
