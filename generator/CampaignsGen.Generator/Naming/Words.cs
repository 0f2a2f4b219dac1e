namespace CampaignsGen.Generator.Naming;

/// <summary>Splits any text into the words that an identifier is made of.</summary>
internal static class Words
{
    /// <summary>
    /// The letters and digits of <paramref name="text"/>, parted where punctuation stands and where capitals begin a word:
    /// <c>HTTPServer_id</c> is <c>HTTP</c>, <c>Server</c>, <c>id</c>. A sign before a number is a word: <c>-1</c> is
    /// <c>Minus</c>, <c>1</c>.
    /// </summary>
    public static List<string> Of(string text)
    {
        List<string> words = [];
        int start = -1;
        for (int index = 0; index < text.Length; index++)
        {
            if (!char.IsLetterOrDigit(text[index]))
            {
                Add(words, text, ref start, index);
                AddSign(words, text, index);
            }
            else if (start < 0)
            {
                start = index;
            }
            else if (BeginsWord(text, index))
            {
                Add(words, text, ref start, index);
                start = index;
            }
        }

        Add(words, text, ref start, text.Length);
        return words;
    }

    private static void Add(List<string> words, string text, ref int start, int end)
    {
        if (start >= 0)
        {
            words.Add(text.Substring(start, end - start));
        }

        start = -1;
    }

    private static void AddSign(List<string> words, string text, int index)
    {
        bool beforeNumber = index + 1 < text.Length && char.IsDigit(text[index + 1]);
        bool first = index == 0 || char.IsWhiteSpace(text[index - 1]);
        if (beforeNumber && first && text[index] is ('+' or '-'))
        {
            words.Add(text[index] == '+' ? "Plus" : "Minus");
        }
    }

    private static bool BeginsWord(string text, int index)
    {
        if (!char.IsUpper(text[index]))
        {
            return false;
        }

        bool afterSmall = !char.IsUpper(text[index - 1]) && !char.IsDigit(text[index - 1]);
        bool beforeSmall = index + 1 < text.Length && char.IsLower(text[index + 1]);
        return afterSmall || beforeSmall;
    }
}
