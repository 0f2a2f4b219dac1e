using System.Buffers;
using System.Text;

namespace CampaignsGen.Runtime;

/// <summary>Builds the text of a URI in a pooled buffer, with the simple expansion of RFC 6570 for values.</summary>
internal ref struct UriText : IDisposable
{
    private const string Hex = "0123456789ABCDEF";

    private char[] buffer;
    private int length;

    public UriText() => buffer = ArrayPool<char>.Shared.Rent(512);

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(buffer);
        buffer = [];
        length = 0;
    }

    public override readonly string ToString() => new(buffer, 0, length);

    /// <summary>
    /// Encodes text: all characters except <paramref name="plain"/>, which are the unreserved characters by default,
    /// become <c>%XX</c>.
    /// </summary>
    internal static string Encode(ReadOnlySpan<char> text, PlainCharacters? plain = null)
    {
        var uri = new UriText();
        try
        {
            uri.AppendEncoded(text, plain ?? PlainCharacters.Unreserved);
            return uri.ToString();
        }
        finally
        {
            uri.Dispose();
        }
    }

    internal void Append(char character)
    {
        Reserve(1);
        buffer[length++] = character;
    }

    internal void Append(ReadOnlySpan<char> text)
    {
        Reserve(text.Length);
        text.CopyTo(buffer.AsSpan(length));
        length += text.Length;
    }

    /// <summary>Appends space for a number of characters, which the caller fills.</summary>
    internal Span<char> Take(int count)
    {
        Reserve(count);
        Span<char> room = buffer.AsSpan(length, count);
        length += count;
        return room;
    }

    /// <summary>Appends a value: all characters except unreserved characters become <c>%XX</c>.</summary>
    /// <exception cref="ArgumentException">The value contains an unpaired surrogate.</exception>
    internal void AppendValue(ReadOnlySpan<char> value) => AppendValue(value, PlainCharacters.Unreserved);

    /// <summary>
    /// Appends a value: all characters except <paramref name="plain"/> become <c>%XX</c>, or none if it is
    /// <see langword="null"/>.
    /// </summary>
    /// <exception cref="ArgumentException">The value contains an unpaired surrogate.</exception>
    internal void AppendValue(ReadOnlySpan<char> value, PlainCharacters? plain)
    {
        if (plain is null)
        {
            Append(value);
        }
        else
        {
            AppendEncoded(value, plain);
        }
    }

    private static bool IsEncoded(ReadOnlySpan<char> text) =>
        text is ['%', var high, var low, ..] && char.IsAsciiHexDigit(high) && char.IsAsciiHexDigit(low);

    private void AppendEncoded(ReadOnlySpan<char> text, PlainCharacters plain)
    {
        while (!text.IsEmpty)
        {
            int count = plain.LengthOfPlain(text);
            Append(text[..count]);
            text = text[count..];
            if (text.IsEmpty)
            {
                return;
            }

            if (plain.KeepsEncoded && IsEncoded(text))
            {
                Append(text[..3]);
                text = text[3..];
                continue;
            }

            if (Rune.DecodeFromUtf16(text, out Rune rune, out int used) != OperationStatus.Done)
            {
                throw new ArgumentException(
                    "A parameter contains an unpaired surrogate, which is not a valid character."
                );
            }

            AppendPercent(rune);
            text = text[used..];
        }
    }

    private void AppendPercent(Rune rune)
    {
        Span<byte> utf8 = stackalloc byte[4];
        int count = rune.EncodeToUtf8(utf8);
        Reserve(3 * count);
        foreach (byte unit in utf8[..count])
        {
            buffer[length++] = '%';
            buffer[length++] = Hex[unit >> 4];
            buffer[length++] = Hex[unit & 0xF];
        }
    }

    private void Reserve(int count)
    {
        if (buffer.Length - length < count)
        {
            char[] larger = ArrayPool<char>.Shared.Rent(Math.Max(buffer.Length * 2, length + count));
            buffer.AsSpan(0, length).CopyTo(larger);
            ArrayPool<char>.Shared.Return(buffer);
            buffer = larger;
        }
    }
}
