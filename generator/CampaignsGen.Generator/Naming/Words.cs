namespace CampaignsGen.Generator.Naming;

/// <summary>Splits any text into words for an identifier.</summary>
internal static class Words
{
    private static readonly char[] Apostrophes = ['\'', '\u2019'];

    /// <summary>
    /// Returns the letters and digits of <paramref name="text"/>, split at punctuation and before capitals that start a
    /// word: <c>HTTPServer_id</c> is <c>HTTP</c>, <c>Server</c>, <c>id</c>. A sign before a number is a word: <c>-1</c> is
    /// <c>Minus</c>, <c>1</c>. The plural of an acronym is one word: <c>clientURLs</c> is <c>client</c>, <c>URLs</c>. An
    /// apostrophe inside a word is omitted: <c>Today's</c> is <c>Todays</c>.
    /// </summary>
    public static List<string> Of(string text)
    {
        List<string> words = [];
        int position = 0;
        while (TryNext(text, ref position, out Word word))
        {
            words.Add(word.Source.Substring(word.Start, word.Length));
        }

        return words;
    }

    /// <summary>Finds the next word, without allocating a string for each.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="position">The position at which to continue; 0 at first.</param>
    /// <param name="word">The next word.</param>
    public static bool TryNext(string text, ref int position, out Word word)
    {
        while (position < text.Length)
        {
            int start = position++;
            if (char.IsLetterOrDigit(text[start]))
            {
                int plural = Acronyms.EndOfPlural(text, start);
                position = Math.Max(position, plural);
                while (
                    plural == start
                    && position < text.Length
                    && (char.IsLetterOrDigit(text[position]) || IsApostrophe(text, position))
                    && !BeginsWord(text, position)
                )
                {
                    position++;
                }

                word = WithoutApostrophes(text, start, position);
                return true;
            }

            if (SignAt(text, start) is { } sign)
            {
                word = new(sign, 0, sign.Length);
                return true;
            }
        }

        word = default;
        return false;
    }

    private static Word WithoutApostrophes(string text, int start, int end)
    {
        if (text.IndexOfAny(Apostrophes, start, end - start) < 0)
        {
            return new(text, start, end - start);
        }

        string letters = string.Concat(text.Substring(start, end - start).Split(Apostrophes));
        return new(letters, 0, letters.Length);
    }

    /// <summary>Determines whether the character is an apostrophe between letters, of which the second is lowercase.</summary>
    private static bool IsApostrophe(string text, int index) =>
        Array.IndexOf(Apostrophes, text[index]) >= 0
        && char.IsLetter(text[index - 1])
        && index + 1 < text.Length
        && char.IsLower(text[index + 1]);

    private static string? SignAt(string text, int index)
    {
        bool beforeNumber = index + 1 < text.Length && char.IsDigit(text[index + 1]);
        bool first = index == 0 || char.IsWhiteSpace(text[index - 1]);
        return !beforeNumber || !first ? null
            : text[index] == '+' ? "Plus"
            : text[index] == '-' ? "Minus"
            : null;
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

/// <summary>Represents a word as a part of a text.</summary>
internal readonly record struct Word(string Source, int Start, int Length)
{
    public char First => Source[Start];

    /// <summary>Whether the word consists of several letters that are all uppercase, except for the <c>s</c> of a plural.</summary>
    public bool Shouts
    {
        get
        {
            bool isPlural = Length > 2 && Source[Start + Length - 1] == 's';
            for (int index = Start; index < Start + Length - (isPlural ? 1 : 0); index++)
            {
                if (!char.IsUpper(Source[index]))
                {
                    return false;
                }
            }

            return Length > 1;
        }
    }
}
