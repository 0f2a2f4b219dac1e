using System.Text;

namespace CampaignsGen.Generator.Trees;

/// <summary>Prepares the input of the YAML parser and its messages.</summary>
internal static class YamlText
{
    public static readonly char[] LineBreaks = ['\r', '\n'];

    /// <summary>Determines whether all line breaks are LF or CRLF, and there are no other control characters.</summary>
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

    /// <summary>Returns the text in a form that the parser accepts, with the same offsets.</summary>
    /// <remarks>SharpYaml rejects <c>%YAML 1.2</c>, the version that OpenAPI recommends, so that line becomes a comment.</remarks>
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

    /// <summary>Returns the message of an exception as part of a sentence, without its position.</summary>
    public static string Sentence(string message)
    {
        int place = message.StartsWith("(", StringComparison.Ordinal)
            ? message.IndexOf("): ", message.IndexOf(") - (", StringComparison.Ordinal) + 1, StringComparison.Ordinal)
            : -1;
        string sentence = (place < 0 ? message : message[(place + 3)..]).TrimEnd('.');
        return sentence.Length == 0 ? "it cannot be read" : char.ToLowerInvariant(sentence[0]) + sentence[1..];
    }

    /// <summary>Appends the result of folding line breaks (section 6.5).</summary>
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
