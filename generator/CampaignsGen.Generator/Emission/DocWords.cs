namespace CampaignsGen.Generator.Emission;

/// <summary>Parts the XML of a paragraph into the words between which a line may end.</summary>
internal static class DocWords
{
    /// <summary>At least one word.</summary>
    /// <param name="xml">What <see cref="DocMarkup"/> makes of a paragraph.</param>
    /// <param name="most">How long a word may be; a longer one is cut, as texts are that have no blanks.</param>
    public static List<string> Of(string xml, int most)
    {
        List<string> words = [];
        foreach (string word in xml.Split([' '], StringSplitOptions.RemoveEmptyEntries))
        {
            // An address that is cut leads nowhere.
            if (word.Length <= most || word.Contains("://"))
            {
                words.Add(word);
            }
            else
            {
                Cut(word, most, words);
            }
        }

        return words.Count == 0 ? [""] : words;
    }

    private static void Cut(string word, int most, List<string> words)
    {
        int start = 0;
        for (int index = 0; index < word.Length; )
        {
            int end = EndOfUnit(word, index);
            if (end - start > most && index > start)
            {
                words.Add(word.Substring(start, index - start));
                start = index;
            }

            index = end;
        }

        words.Add(word.Substring(start));
    }

    /// <summary>A tag, an entity and a pair of surrogates are one.</summary>
    private static int EndOfUnit(string word, int index) =>
        word[index] switch
        {
            '<' => word.IndexOf('>', index) + 1,
            '&' => word.IndexOf(';', index) + 1,
            _ when char.IsHighSurrogate(word[index]) => index + 2,
            _ => index + 1,
        };
}
