namespace CampaignsGen.Generator.Emission;

/// <summary>Splits a line of code that is too long, for example because of long names, at spaces outside of literals.</summary>
internal static class LongLine
{
    private const int Ranks = 4;

    /// <summary>Returns the parts of the line, of which as many as possible respect the maximum lengths.</summary>
    /// <param name="line">The line of code. Its leading spaces are not a place to split it.</param>
    /// <param name="first">The maximum length of the first part.</param>
    /// <param name="others">The maximum length of the other parts.</param>
    public static IEnumerable<string> Parts(string line, int first, int others)
    {
        int most = first;
        while (line.Length > most)
        {
            int end = EndOfPart(line, most);
            if (end < 0)
            {
                break;
            }

            yield return line.Substring(0, end).TrimEnd();
            line = line.Substring(end).TrimStart();
            most = others;
        }

        yield return line;
    }

    /// <summary>
    /// Returns the best place to end a part: the least nested one, then the one with the best rank, then the last one within
    /// the limit; -1 if there is none.
    /// </summary>
    private static int EndOfPart(string line, int most)
    {
        int best = -1;
        int least = int.MaxValue;
        int depth = 0;
        char quote = '\0';
        int start = line.Length - line.TrimStart().Length;
        for (int index = start; index < line.Length - 1; index++)
        {
            char character = line[index];
            if (quote != '\0')
            {
                index += character == '\\' ? 1 : 0;
                quote = character == quote ? '\0' : quote;
                continue;
            }

            quote = character is '"' or '\'' ? character : '\0';
            bool isTooFar = index + 1 > most && best >= 0;
            if (!isTooFar && RankOf(line, index) is { } rank && (depth * Ranks) + rank <= least)
            {
                least = (depth * Ranks) + rank;
                best = index + 1;
            }

            depth += DepthOf(line, index);
        }

        return best;
    }

    private static int DepthOf(string line, int index) =>
        line[index] switch
        {
            '(' or '[' or '{' => 1,
            ')' or ']' or '}' => -1,
            '<' when index > 0 && char.IsLetterOrDigit(line[index - 1]) => 1,
            '>' when index > 0 && line[index - 1] is not ('=' or ' ') => -1,
            _ => 0,
        };

    /// <summary>Returns the rank of ending a line after this place, lower is better, or null if a line cannot end there.</summary>
    private static int? RankOf(string line, int index)
    {
        char character = line[index];
        if (character == '(')
        {
            return line[index + 1] == ')' ? null : 2;
        }

        if (character != ' ' || index < 2)
        {
            return null;
        }

        return line[index - 1] switch
        {
            '>' when line[index - 2] == '=' => 0,
            _ when line[index + 1] == ':' => 0,
            ':' when line[index - 2] == ' ' => 3,
            ';' or ':' or '=' => 0,
            ',' => 1,
            ')' => 2,
            _ => 3,
        };
    }
}
