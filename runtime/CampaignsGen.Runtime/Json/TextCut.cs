using System.Buffers;
using System.Text;

namespace CampaignsGen.Runtime;

/// <summary>Shortens text without splitting a character or an escape sequence.</summary>
internal static class TextCut
{
    /// <summary>Returns the longest beginning of the text with at most <paramref name="most"/> UTF-16 code units.</summary>
    internal static string Beginning(string text, int most) =>
        text.Length <= most ? text
        : char.IsSurrogatePair(text[most - 1], text[most]) ? text[..(most - 1)]
        : text[..most];

    /// <summary>Returns the UTF-8 text without the first bytes of a character at its end.</summary>
    internal static ReadOnlySpan<byte> WithoutPartOfCharacter(ReadOnlySpan<byte> utf8)
    {
        for (int length = 1; length <= Math.Min(3, utf8.Length); length++)
        {
            if (Rune.DecodeFromUtf8(utf8[^length..], out _, out _) == OperationStatus.NeedMoreData)
            {
                return utf8[..^length];
            }
        }

        return utf8;
    }

    /// <summary>Returns the content of a JSON string without the first characters of an escape sequence at its end.</summary>
    internal static ReadOnlySpan<byte> WithoutPartOfEscape(ReadOnlySpan<byte> json)
    {
        const int Longest = 6;
        int index = 0;
        while (json[index..].IndexOf((byte)'\\') is >= 0 and var next)
        {
            index += next;
            int length = index + 1 < json.Length && json[index + 1] == 'u' ? Longest : 2;
            if (index + length > json.Length)
            {
                return json[..index];
            }

            index += length;
        }

        return json;
    }
}
