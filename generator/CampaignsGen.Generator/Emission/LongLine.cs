namespace CampaignsGen.Generator.Emission;

/// <summary>Parts a line of code that is too long, as long names make it, where C# lets a line end: at a blank outside of literals.</summary>
internal static class LongLine
{
    private const int Ranks = 4;

    /// <summary>The line in parts of which as many as can be are not longer than asked.</summary>
    /// <param name="line">A line of code, of which blanks at the start are no place to end it.</param>
    /// <param name="first">How long the first part may be.</param>
    /// <param name="others">How long the others may be.</param>
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

    /// <summary>The place in the fewest parentheses, of those the best, of those the last that is not too far; -1 where there is none.</summary>
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

    /// <summary>How good it is to end a line behind this place; null where it may not end.</summary>
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
