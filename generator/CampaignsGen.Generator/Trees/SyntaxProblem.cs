namespace CampaignsGen.Generator.Trees;

/// <summary>What is wrong with a text, in words that say more than a parser's where its reason is one of the common ones.</summary>
internal static class SyntaxProblem
{
    private const string Ends = "the text ends before it is complete, as if it were truncated";

    /// <summary>The words for a fault of JSON.</summary>
    /// <param name="octets">The text.</param>
    /// <param name="offset">Where the parser found the fault.</param>
    /// <param name="message">The parser's words.</param>
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

    /// <summary>Where a fault of YAML stands: of a tab the parser tells where the text began that it ends.</summary>
    public static int PlaceInYaml(string text, int offset, string message)
    {
        int line = message.Contains("a tab character") ? text.IndexOf("\n\t", offset, StringComparison.Ordinal) : -1;
        return line < 0 ? offset : line + 1;
    }

    /// <summary>The words for a fault of YAML.</summary>
    /// <param name="text">The text.</param>
    /// <param name="offset">Where the parser found the fault.</param>
    /// <param name="message">The parser's words.</param>
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
