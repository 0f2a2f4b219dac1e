namespace CampaignsGen.Generator.Emission;

/// <summary>Splits the XML of a paragraph into words, between which a line may end.</summary>
internal static class DocWords
{
    private const string Address = "://";

    /// <summary>Determines whether the words are separated by single spaces and none is longer than <paramref name="most"/>.</summary>
    public static bool ArePlain(string xml, int most)
    {
        int length = 0;
        foreach (char character in xml)
        {
            if (character != ' ')
            {
                length++;
            }
            else if (length == 0 || length > most)
            {
                return false;
            }
            else
            {
                length = 0;
            }
        }

        return length > 0 && length <= most;
    }

    /// <summary>Returns the words; at least one.</summary>
    /// <param name="xml">The result of <see cref="DocMarkup"/>.</param>
    /// <param name="most">The maximum length of a word. Longer words are split, for example in languages without spaces.</param>
    public static List<string> Of(string xml, int most)
    {
        List<string> words = [];
        foreach (string word in xml.Split([' '], StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (string part in word.Length <= most ? [word] : AroundAddresses(word))
            {
                // A split address would not work.
                if (part.Length <= most || part.Contains(Address))
                {
                    words.Add(part);
                }
                else
                {
                    Cut(part, most, words);
                }
            }
        }

        return words.Count == 0 ? [""] : words;
    }

    /// <summary>Splits a word so that each part has at most one address, and the tag of a link is a part of its own.</summary>
    private static IEnumerable<string> AroundAddresses(string word)
    {
        int start = 0;
        int address = word.IndexOf(Address, StringComparison.Ordinal);
        while (address >= 0)
        {
            int begin = BeginOfAddress(word, start, address);
            if (begin > start)
            {
                yield return word.Substring(start, begin - start);
            }

            int end = word[begin] == '<' ? word.IndexOf('>', address) + 1 : word.Length;
            yield return word.Substring(begin, end - begin);
            start = end;
            address = word.IndexOf(Address, start, StringComparison.Ordinal);
        }

        if (start < word.Length)
        {
            yield return word.Substring(start);
        }
    }

    /// <summary>Returns the start of the tag that contains the address, or the start of the scheme if there is none.</summary>
    private static int BeginOfAddress(string word, int start, int address)
    {
        int begin = word.LastIndexOf(DocMarkup.TagBlank, address, address - start + 1);
        if (begin >= 0)
        {
            return word.LastIndexOf('<', begin);
        }

        begin = address;
        while (begin > start && char.IsLetterOrDigit(word[begin - 1]))
        {
            begin--;
        }

        return begin;
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

    /// <summary>Returns the end of the unit at the index. A tag, an entity and a surrogate pair are not split.</summary>
    private static int EndOfUnit(string word, int index) =>
        word[index] switch
        {
            '<' => word.IndexOf('>', index) + 1,
            '&' => word.IndexOf(';', index) + 1,
            _ when char.IsHighSurrogate(word[index]) => index + 2,
            _ => index + 1,
        };
}
