using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace CampaignsGen.Runtime;

public ref partial struct JsonIn
{
    private const int LengthOfNumber = 4; // of \u00E9, behind the u

    // As long as most that people write; the buffer of it is cleared for each.
    private const int LongestOnStack = 256;

    /// <summary>Takes a string with escapes.</summary>
    /// <returns>Null where it must be read in another way, or is none; nothing was taken then.</returns>
    private string? TryTakeEscaped()
    {
        int length = Current == '"' ? EscapedLength(document[(position + 1)..]) : -1;
        if (length < 0)
        {
            return null;
        }

        ReadOnlySpan<byte> text = document.Slice(position + 1, length);
        byte[]? pooled = length > LongestOnStack ? ArrayPool<byte>.Shared.Rent(length) : null;
        try
        {
            // What is unescaped is never longer.
            Span<byte> utf8 = pooled ?? stackalloc byte[LongestOnStack];
            if (!TryUnescape(text, utf8, out int written))
            {
                return null;
            }

            string value = TextOf(utf8[..written], isAscii: false, NotTextMessage);
            position += length + 2;
            return value;
        }
        finally
        {
            if (pooled is not null)
            {
                ArrayPool<byte>.Shared.Return(pooled);
            }
        }
    }

    /// <summary>How many bytes stand before the quotation mark that ends a string; negative where none does.</summary>
    private static int EscapedLength(ReadOnlySpan<byte> text)
    {
        int length = 0;
        while (true)
        {
            length += Utf8Scan.PlainLength(text[length..], out _);
            if (length + 1 >= text.Length || text[length] != '\\')
            {
                return length < text.Length && text[length] == '"' ? length : -1;
            }

            length += 2;
        }
    }

    private static bool TryUnescape(ReadOnlySpan<byte> text, Span<byte> utf8, out int written)
    {
        written = 0;
        while (true)
        {
            int plain = Utf8Scan.PlainLength(text, out _);
            text[..plain].CopyTo(utf8[written..]);
            written += plain;
            if (plain == text.Length)
            {
                return true;
            }

            if (!TryUnescapeOne(text[(plain + 1)..], utf8[written..], out int taken, out int given))
            {
                return false;
            }

            written += given;
            text = text[(plain + 1 + taken)..];
        }
    }

    /// <summary>One escape, behind its backslash (RFC 8259, section 7).</summary>
    private static bool TryUnescapeOne(ReadOnlySpan<byte> text, Span<byte> utf8, out int taken, out int given)
    {
        taken = 1;
        given = 1;
        switch (text[0])
        {
            case (byte)'"' or (byte)'\\' or (byte)'/':
                utf8[0] = text[0];
                return true;
            case (byte)'b':
                utf8[0] = (byte)'\b';
                return true;
            case (byte)'f':
                utf8[0] = (byte)'\f';
                return true;
            case (byte)'n':
                utf8[0] = (byte)'\n';
                return true;
            case (byte)'r':
                utf8[0] = (byte)'\r';
                return true;
            case (byte)'t':
                utf8[0] = (byte)'\t';
                return true;
            default:
                taken += LengthOfNumber;
                return TryUnescapeNumber(text, utf8, out given);
        }
    }

    /// <summary>A character by its number; halves of surrogate pairs are left to others.</summary>
    private static bool TryUnescapeNumber(ReadOnlySpan<byte> text, Span<byte> utf8, out int given)
    {
        given = 0;
        return text.Length > LengthOfNumber
            && text[0] == 'u'
            && Utf8Parser.TryParse(text.Slice(1, LengthOfNumber), out ushort number, out int read, 'x')
            && read == LengthOfNumber
            && Rune.TryCreate((char)number, out Rune rune)
            && rune.TryEncodeToUtf8(utf8, out given);
    }
}
