using System.Text;

namespace CampaignsGen.Generator.Emission;

/// <summary>Converts a paragraph of a description to XML: code and links become elements, and everything else is escaped.</summary>
internal static class DocMarkup
{
    /// <summary>A placeholder for a space inside a tag, where a line must not end.</summary>
    public const char TagBlank = '\u0011';

    [ThreadStatic]
    private static StringBuilder? ownBuilder;

    /// <summary>Returns the XML of the paragraph, with words separated by spaces.</summary>
    public static string Of(string text)
    {
        foreach (char character in text)
        {
            if (!IsPlain(character))
            {
                StringBuilder xml = ownBuilder ??= new();
                Append(xml.Clear(), text, mayLink: true);
                return xml.ToString();
            }
        }

        return text;
    }

    /// <summary>Determines whether the character needs no conversion. Most texts contain only such characters.</summary>
    private static bool IsPlain(char character) =>
        character is >= ' ' and < '\u007F' and not ('&' or '<' or '>' or '`' or '[');

    private static void Append(StringBuilder xml, string text, bool mayLink)
    {
        int index = 0;
        while (index < text.Length)
        {
            int end = text[index] switch
            {
                '`' => AppendCode(xml, text, index),
                '\\' => AppendEscapedTick(xml, text, index),
                '[' or '!' or '<' => AppendLink(xml, text, index, mayLink),
                _ => index,
            };
            if (end == index)
            {
                AppendEscaped(xml, text, ref index);
                end = index + 1;
            }

            index = end;
        }
    }

    /// <summary>
    /// Appends inline code, which ends with exactly as many backticks as it starts with (CommonMark, 6.1). Without an end,
    /// the backticks are text.
    /// </summary>
    private static int AppendCode(StringBuilder xml, string text, int start)
    {
        int inner = EndOfTicks(text, start);
        int end = FindTicks(text, inner, inner - start);
        if (end < 0)
        {
            xml.Append(text, start, inner - start);
            return inner;
        }

        // A space on both sides only separates the code from its backticks.
        bool isPadded =
            text[inner] == ' ' && text[end - 1] == ' ' && text.Substring(inner, end - inner).Trim().Length > 0;
        int last = isPadded ? end - 1 : end;
        xml.Append("<c>");
        for (int index = isPadded ? inner + 1 : inner; index < last; index++)
        {
            AppendEscaped(xml, text, ref index);
        }

        xml.Append("</c>");
        return end + inner - start;
    }

    /// <summary>Returns the start of the next run of exactly <paramref name="length"/> backticks, or -1 if there is none.</summary>
    private static int FindTicks(string text, int from, int length)
    {
        int start = text.IndexOf('`', from);
        while (start >= 0)
        {
            int end = EndOfTicks(text, start);
            if (end - start == length)
            {
                return start;
            }

            start = text.IndexOf('`', end);
        }

        return -1;
    }

    private static int EndOfTicks(string text, int start)
    {
        int end = start;
        while (end < text.Length && text[end] == '`')
        {
            end++;
        }

        return end;
    }

    /// <summary>Appends a backtick without its backslash. It does not start code, but the backticks after it can.</summary>
    private static int AppendEscapedTick(StringBuilder xml, string text, int start)
    {
        if (start + 1 >= text.Length || text[start + 1] != '`')
        {
            return start;
        }

        xml.Append('`');
        return start + 2;
    }

    /// <summary>Appends a link. A link within the text of another link becomes plain text.</summary>
    private static int AppendLink(StringBuilder xml, string text, int start, bool mayLink)
    {
        if (DocLink.At(text, start) is not { } link)
        {
            return start;
        }

        if (mayLink)
        {
            xml.Append("<see")
                .Append(TagBlank)
                .Append("href=\"")
                .Append(link.Address.Replace("&", "&amp;"))
                .Append("\">");
        }

        Append(xml, link.Text, mayLink: false);
        xml.Append(mayLink ? "</see>" : "");
        return link.End;
    }

    /// <summary>
    /// Appends an escaped character. Line terminators of C#, bidirectional controls and characters that XML does not allow
    /// become spaces.
    /// </summary>
    private static void AppendEscaped(StringBuilder escaped, string text, ref int index)
    {
        char character = text[index];
        switch (character)
        {
            case '&':
                escaped.Append("&amp;");
                break;
            case '<':
                escaped.Append("&lt;");
                break;
            case '>':
                escaped.Append("&gt;");
                break;
            case < ' ' or (>= '\u007F' and <= '\u009F') or '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF':
            case >= '\u202A' and <= '\u202E':
            case >= '\u2066' and <= '\u2069':
                escaped.Append(' ');
                break;
            case >= '\uD800' and <= '\uDFFF':
                AppendSurrogates(escaped, text, ref index);
                break;
            default:
                escaped.Append(character);
                break;
        }
    }

    private static void AppendSurrogates(StringBuilder escaped, string text, ref int index)
    {
        if (index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]))
        {
            escaped.Append(text[index]).Append(text[index + 1]);
            index++;
        }
        else
        {
            escaped.Append('\uFFFD');
        }
    }
}
