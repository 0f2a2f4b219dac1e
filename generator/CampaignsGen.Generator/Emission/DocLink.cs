namespace CampaignsGen.Generator.Emission;

/// <summary>Represents a CommonMark link in a text: <c>[text](address "title")</c>, an image, or an address in angle brackets.</summary>
internal readonly record struct DocLink(string Text, string Address, int End)
{
    /// <summary>The maximum lengths of a link, which limit the time for a text with many opening brackets.</summary>
    private const int LongestText = 300;
    private const int LongestAddress = 2000;

    private const string AddressMarks = "-._~:/?#[]@!$&'()*+,;=%";

    /// <summary>Returns the link that starts at <paramref name="start"/>, or null if there is none with an absolute address.</summary>
    public static DocLink? At(string text, int start)
    {
        if (text[start] == '<')
        {
            int end = IndexOf(text, '>', start, LongestAddress);
            return end < 0 ? null : Of("", text.Substring(start + 1, end - start - 1), end + 1);
        }

        int open = text[start] == '!' ? start + 1 : start;
        int close = open < text.Length && text[open] == '[' ? EndOfText(text, open) : -1;
        return close >= 0 && close + 1 < text.Length && text[close + 1] == '('
            ? InParentheses(text, open + 1, close)
            : null;
    }

    /// <summary>
    /// Determines whether the address is absolute, refers to a web page or a mailbox, and contains only characters that are
    /// allowed in a URI.
    /// </summary>
    public static bool IsAddress(string address)
    {
        int scheme = SchemeLength(address);
        if (scheme == 0 || address.Length == scheme)
        {
            return false;
        }

        foreach (char character in address)
        {
            if (!char.IsLetterOrDigit(character) && AddressMarks.IndexOf(character) < 0)
            {
                return false;
            }
        }

        return true;
    }

    private static int SchemeLength(string address)
    {
        bool Has(string scheme) => address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase);

        return Has("https://") ? "https://".Length
            : Has("http://") ? "http://".Length
            : Has("mailto:") ? "mailto:".Length
            : 0;
    }

    /// <summary>Returns the index of the bracket that closes the one at <paramref name="open"/>.</summary>
    private static int EndOfText(string text, int open)
    {
        int depth = 0;
        int last = Math.Min(text.Length, open + LongestText);
        for (int index = open; index < last; index++)
        {
            depth += text[index] switch
            {
                '[' => 1,
                ']' => -1,
                _ => 0,
            };
            if (depth == 0)
            {
                return index;
            }
        }

        return -1;
    }

    private static DocLink? InParentheses(string text, int textStart, int textEnd)
    {
        int start = textEnd + 2;
        int end = EndOfAddress(text, start);
        int close = end < 0 ? -1 : EndOfTitle(text, end);
        if (close < 0)
        {
            return null;
        }

        string address = text.Substring(start, end - start).Trim();
        bool isInBrackets = address.Length > 1 && address[0] == '<' && address[address.Length - 1] == '>';
        return Of(
            text.Substring(textStart, textEnd - textStart).Trim(),
            isInBrackets ? address.Substring(1, address.Length - 2) : address,
            close + 1
        );
    }

    /// <summary>Returns the end of the address: a space, or a parenthesis that was not opened in it.</summary>
    private static int EndOfAddress(string text, int start)
    {
        int depth = 0;
        int last = Math.Min(text.Length, start + LongestAddress);
        for (int index = start; index < last; index++)
        {
            char character = text[index];
            if ((character == ' ' && index > start) || (character == ')' && depth == 0))
            {
                return index;
            }

            depth += character switch
            {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
        }

        return -1;
    }

    /// <summary>Returns the index of the closing parenthesis, after the title if there is one.</summary>
    private static int EndOfTitle(string text, int index)
    {
        while (index < text.Length && text[index] == ' ')
        {
            index++;
        }

        if (index < text.Length && text[index] is '"' or '\'')
        {
            int end = IndexOf(text, text[index], index, LongestText);
            return end >= 0 && end + 1 < text.Length && text[end + 1] == ')' ? end + 1 : -1;
        }

        return index < text.Length && text[index] == ')' ? index : -1;
    }

    private static int IndexOf(string text, char character, int start, int most) =>
        text.IndexOf(character, start + 1, Math.Min(most, text.Length - start - 1));

    private static DocLink? Of(string text, string address, int end) =>
        IsAddress(address) ? new DocLink(text.Length == 0 ? address : text, address, end) : null;
}
