using System.Buffers;
using System.Text;

namespace CampaignsGen.Runtime;

/// <summary>
/// Writes the names and values of a form as <c>application/x-www-form-urlencoded</c> (WHATWG URL Standard, section
/// 5.2).
/// </summary>
/// <param name="buffer">The buffer for the text.</param>
/// <param name="allowReserved">
/// <see langword="true"/> to keep reserved and already encoded characters in values (RFC 6570, section 3.2.3);
/// otherwise, <see langword="false"/>.
/// </param>
internal readonly struct FormPairs(PooledBuffer buffer, bool allowReserved = false) : IFormTarget
{
    // The complement of the percent-encode set in the standard.
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789*-._"
    );

    private static ReadOnlySpan<byte> Hex => "0123456789ABCDEF"u8;

    /// <inheritdoc/>
    public void Add(string name, string? value)
    {
        if (value is not null)
        {
            BeginValue(name);
            EncodeValue(value);
        }
    }

    /// <summary>
    /// Adds a pair with several values, separated by a delimiter that is not encoded. If there are no values, it is
    /// omitted.
    /// </summary>
    public void AddJoined(string name, IReadOnlyList<string> values, FormStyle style)
    {
        for (int i = 0; i < values.Count; i++)
        {
            if (i == 0)
            {
                BeginValue(name);
            }
            else
            {
                AppendPlain(DelimiterOf(style));
            }

            EncodeValue(values[i]);
        }
    }

    // As in the table "Style Examples" of OpenAPI: the comma is not encoded, so that it differs from a comma in an item.
    private static string DelimiterOf(FormStyle style) =>
        style switch
        {
            FormStyle.SpaceDelimited => "%20",
            FormStyle.PipeDelimited => "%7C",
            _ => ",",
        };

    private void BeginValue(string name)
    {
        if (buffer.Length > 0)
        {
            Append((byte)'&');
        }

        Encode(name);
        Append((byte)'=');
    }

    private void EncodeValue(string value)
    {
        if (!allowReserved)
        {
            Encode(value);
            return;
        }

        var uri = new UriText();
        try
        {
            uri.AppendValue(value, PlainCharacters.OfForm);
            AppendPlain(uri.ToString());
        }
        finally
        {
            uri.Dispose();
        }
    }

    private void Encode(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            int count = text.IndexOfAnyExcept(Plain);
            AppendPlain(count < 0 ? text : text[..count]);
            if (count < 0)
            {
                return;
            }

            text = text[count..];
            Rune.DecodeFromUtf16(text, out Rune rune, out int used);
            Append(rune);
            text = text[used..];
        }
    }

    private void Append(Rune rune)
    {
        if (rune.Value == ' ')
        {
            Append((byte)'+');
            return;
        }

        Span<byte> utf8 = stackalloc byte[4];
        foreach (byte unit in utf8[..rune.EncodeToUtf8(utf8)])
        {
            Span<byte> target = buffer.GetSpan(3);
            target[0] = (byte)'%';
            target[1] = Hex[unit >> 4];
            target[2] = Hex[unit & 0xF];
            buffer.Advance(3);
        }
    }

    private void AppendPlain(ReadOnlySpan<char> ascii) =>
        buffer.Advance(Encoding.ASCII.GetBytes(ascii, buffer.GetSpan(ascii.Length)));

    private void Append(byte character)
    {
        buffer.GetSpan(1)[0] = character;
        buffer.Advance(1);
    }
}
