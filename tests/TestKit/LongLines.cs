namespace TestKit;

/// <summary>Finds lines of emitted code that are too long although they could have been broken earlier.</summary>
public static class LongLines
{
    private const int Limit = 160;

    /// <summary>The length of what can be beside a part that is too long itself: <c>///</c>, an operator.</summary>
    private const int Beside = 4;

    /// <summary>Returns the lines, each with the hint name of its file.</summary>
    /// <param name="sources">The emitted sources by hint name.</param>
    public static IEnumerable<string> In(IReadOnlyDictionary<string, string> sources) =>
        from source in sources
        from line in source.Value.Split('\n')
        where line.Length > Limit && CouldEndEarlier(line)
        select $"{source.Key}: {line.Length} characters: {line.Trim()}";

    /// <summary>Determines whether the line is more than one unbreakable part, which is too long by itself.</summary>
    private static bool CouldEndEarlier(string line)
    {
        string text = line.TrimStart();
        int indentation = line.Length - text.Length;
        int longest = Parts(text).Max();
        return indentation + longest + Beside <= Limit || text.Length - longest > Beside;
    }

    /// <summary>Returns the lengths of the parts between spaces. Spaces in literals and tags do not count.</summary>
    private static IEnumerable<int> Parts(string text)
    {
        bool isComment = text.StartsWith("//", StringComparison.Ordinal);
        (char open, char close) = isComment ? ('<', '>') : ('"', '"');
        bool isInside = false;
        int start = 0;
        for (int index = 0; index < text.Length; index++)
        {
            char character = text[index];
            if (character == '\\' && isInside && !isComment)
            {
                index++;
            }
            else if (character == (isInside ? close : open))
            {
                isInside = !isInside;
            }
            else if (character == ' ' && !isInside)
            {
                yield return index - start;
                start = index + 1;
            }
        }

        yield return text.Length - start;
    }
}
