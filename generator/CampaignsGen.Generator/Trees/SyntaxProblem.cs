namespace CampaignsGen.Generator.Trees;

/// <summary>Describes a syntax error. For common causes, it is more specific than the parser's message.</summary>
internal static class SyntaxProblem
{
    private const string Ends = "the text ends before it is complete, as if it were truncated";

    /// <summary>Returns the description of an error in JSON.</summary>
    /// <param name="octets">The text.</param>
    /// <param name="offset">The position that the parser reported.</param>
    /// <param name="message">The message of the parser.</param>
    public static string OfJson(byte[] octets, int offset, string message)
    {
        for (int i = offset; i < octets.Length; i++)
        {
            if (octets[i] is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                return message;
            }
        }

        return Ends;
    }

    /// <summary>Returns the position of an error in YAML. For a tab, the parser reports the start of the text before it.</summary>
    public static int PlaceInYaml(string text, int offset, string message)
    {
        int line = message.Contains("a tab character") ? text.IndexOf("\n\t", offset, StringComparison.Ordinal) : -1;
        return line < 0 ? offset : line + 1;
    }

    /// <summary>Returns the description of an error in YAML.</summary>
    /// <param name="text">The text.</param>
    /// <param name="offset">The position that the parser reported.</param>
    /// <param name="message">The message of the parser.</param>
    public static string OfYaml(string text, int offset, string message) =>
        IsBlank(text, offset, text.Length) || (message.Contains("expected ':'") && IsLastLine(text, offset)) ? Ends
        : text[offset] is '"' or '\'' && message.Contains("end of stream")
            ? "the text ends before the end of the string that begins here"
        : IsIndentedByTab(text, offset) ? "this line is indented with a tab, but YAML allows only spaces"
        : message;

    private static bool IsIndentedByTab(string text, int offset)
    {
        int line = offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;
        return text[offset] == '\t' && IsBlank(text, line, offset);
    }

    private static bool IsLastLine(string text, int offset) => text.IndexOf('\n', offset) < 0;

    private static bool IsBlank(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
