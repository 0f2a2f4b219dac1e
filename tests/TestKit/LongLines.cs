namespace TestKit;

/// <summary>Finds the lines of emitted code that are too long, though they could have ended earlier.</summary>
public static class LongLines
{
    private const int Limit = 160;

    /// <summary>What may stand beside a part that is too long alone: <c>///</c>, an operator.</summary>
    private const int Beside = 4;

    /// <summary>The lines, each with the hint name of its file.</summary>
    /// <param name="sources">What was emitted, by hint name.</param>
    public static IEnumerable<string> In(IReadOnlyDictionary<string, string> sources) =>
        from source in sources
        from line in source.Value.Split('\n')
        where line.Length > Limit && CouldEndEarlier(line)
        select $"{source.Key}: {line.Length} characters: {line.Trim()}";

    /// <summary>Whether it is more than one part that nothing can break, which is too long even alone.</summary>
    private static bool CouldEndEarlier(string line)
    {
        string text = line.TrimStart();
        int indentation = line.Length - text.Length;
        int longest = Parts(text).Max();
        return indentation + longest + Beside <= Limit || text.Length - longest > Beside;
    }

    /// <summary>The lengths of what stands between blanks, of which none in a literal or a tag counts.</summary>
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
