namespace CampaignsGen.Generator.Reading.Fields;

/// <summary>
/// Detects syntax errors that all dialects of regular expressions have in common, such as unmatched brackets and quantifiers without an
/// operand.
/// </summary>
internal static class PatternSyntax
{
    private const int Most = 10_000;

    /// <summary>Returns the error in the pattern, or null if none is certain.</summary>
    public static string? Fault(string pattern)
    {
        int open = 0;
        bool hasAtom = false;
        for (int i = 0; i < Math.Min(pattern.Length, Most); i++)
        {
            switch (pattern[i])
            {
                case '\\':
                    if (++i == pattern.Length)
                    {
                        return "it ends with a backslash";
                    }

                    hasAtom = true;
                    break;
                case '[':
                    int end = EndOfClass(pattern, i);
                    if (end < 0)
                    {
                        return "a '[' is not closed";
                    }

                    if (ReversedRange(pattern, i, end) is { } range)
                    {
                        return $"the range '{range}' is reversed";
                    }

                    i = end;
                    hasAtom = true;
                    break;
                case '(':
                    open++;
                    hasAtom = false;
                    i += i + 1 < pattern.Length && pattern[i + 1] == '?' ? 1 : 0;
                    break;
                case ')':
                    if (--open < 0)
                    {
                        return "a ')' has no matching '('";
                    }

                    hasAtom = true;
                    break;
                case '*' or '+' or '?' when !hasAtom:
                    return $"a '{pattern[i]}' has nothing to repeat";
                case '{' when ReversedCount(pattern, i) is { } count:
                    return $"the quantifier '{count}' is reversed";
                case '|':
                    hasAtom = false;
                    break;
                default:
                    hasAtom = hasAtom || pattern[i] != '^';
                    break;
            }
        }

        return open > 0 && pattern.Length <= Most ? "a '(' is not closed" : null;
    }

    /// <summary>Returns the end of a character class, or -1. Dialects differ in whether a leading ']' closes it; here, it does.</summary>
    private static int EndOfClass(string pattern, int start)
    {
        int first = start + (start + 1 < pattern.Length && pattern[start + 1] == '^' ? 2 : 1);
        int end = -1;
        for (int i = first; i < pattern.Length && end < 0; i++)
        {
            if (pattern[i] == '\\')
            {
                i++;
            }
            else if (pattern[i] == ']')
            {
                end = i;
            }
        }

        return end;
    }

    /// <summary>Returns a reversed range, such as <c>z-a</c>, or null. Only unescaped letters and digits are considered.</summary>
    private static string? ReversedRange(string pattern, int start, int end)
    {
        for (int i = start + 1; i + 2 < end; i++)
        {
            if (pattern[i] == '\\')
            {
                i++;
            }
            else if (pattern[i + 1] == '-')
            {
                if (
                    char.IsLetterOrDigit(pattern[i])
                    && char.IsLetterOrDigit(pattern[i + 2])
                    && pattern[i] > pattern[i + 2]
                )
                {
                    return pattern.Substring(i, 3);
                }

                i += 2;
            }
        }

        return null;
    }

    private static string? ReversedCount(string pattern, int start)
    {
        int end = pattern.IndexOf('}', start);
        string[] counts = end < 0 ? [] : pattern.Substring(start + 1, end - start - 1).Split(',');
        return
            counts.Length == 2
            && int.TryParse(counts[0], out int least)
            && int.TryParse(counts[1], out int most)
            && least > most
            ? pattern.Substring(start, end - start + 1)
            : null;
    }
}
