using System.Text;

namespace CampaignsGen.Generator.Trees;

/// <summary>What the YAML parser needs done to its input, and to its messages.</summary>
internal static class YamlText
{
    public static readonly char[] LineBreaks = ['\r', '\n'];

    /// <summary>Whether every line ends with a line feed or with both characters, and no other character is one of control.</summary>
    public static bool IsOrdinary(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool isOrdinary = c switch
            {
                >= ' ' and < '\x7F' or '\n' or '\t' => true,
                '\r' => i + 1 < text.Length && text[i + 1] == '\n',
                _ => c is >= '\xA0' and not ('\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF'),
            };
            if (!isOrdinary)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The text with the same offsets, in a form that the parser accepts.</summary>
    /// <remarks>SharpYaml refuses <c>%YAML 1.2</c>, the version that OpenAPI asks for: the line becomes a comment.</remarks>
    public static string Prepare(string text)
    {
        int start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        bool hasDirective =
            text.Length > start
            && (
                text[start] == '%'
                || text.IndexOf("\n%YAML", StringComparison.Ordinal) >= 0
                || text.IndexOf("\r%YAML", StringComparison.Ordinal) >= 0
            );
        if (start == 0 && !hasDirective)
        {
            return text;
        }

        char[] characters = text.ToCharArray();
        if (start == 1)
        {
            // A line feed keeps the offsets and the indentation of the first line.
            characters[0] = '\n';
        }

        for (int i = start; i < characters.Length && IsBeforeDocument(characters, i); i = NextLine(characters, i))
        {
            if (characters[i] == '%' && string.CompareOrdinal(text, i, "%YAML", 0, 5) == 0)
            {
                characters[i] = '#';
            }
        }

        return new string(characters);
    }

    /// <summary>The message of an exception without its place, in the middle of a sentence.</summary>
    public static string Sentence(string message)
    {
        int place = message.StartsWith("(", StringComparison.Ordinal)
            ? message.IndexOf("): ", message.IndexOf(") - (", StringComparison.Ordinal) + 1, StringComparison.Ordinal)
            : -1;
        string sentence = (place < 0 ? message : message[(place + 3)..]).TrimEnd('.');
        return sentence.Length == 0 ? "it cannot be read" : char.ToLowerInvariant(sentence[0]) + sentence[1..];
    }

    /// <summary>Appends what the ends of lines within a folded scalar stand for (section 6.5).</summary>
    public static StringBuilder AppendFolded(this StringBuilder text, int breaks) =>
        breaks == 1 ? text.Append(' ') : text.Append('\n', breaks - 1);

    private static bool IsBeforeDocument(char[] characters, int lineStart) =>
        characters[lineStart] is '%' or '#' or '\r' or '\n';

    private static int NextLine(char[] characters, int i)
    {
        while (i < characters.Length && characters[i] is not ('\n' or '\r'))
        {
            i++;
        }

        return i + 1;
    }
}
