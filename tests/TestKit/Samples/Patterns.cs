using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;

namespace TestKit.Samples;

/// <summary>
/// Creates strings that match a regular expression (ECMA-262) with literals, classes, groups, alternatives and quantifiers. Other elements,
/// in particular lookaheads, are ignored; a string that does not match in the end is not returned.
/// </summary>
internal sealed class Patterns
{
    private const int Tries = 60;
    private const int MostRepeats = 12;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly string pattern;
    private readonly int generosity;
    private readonly PCG chance;
    private int position;

    private Patterns(string pattern, int generosity, PCG chance)
    {
        this.pattern = pattern;
        this.generosity = generosity;
        this.chance = chance;
    }

    /// <summary>Returns a matching string, or null if none was found.</summary>
    public static string? Make(string pattern, int least, int most, PCG chance)
    {
        try
        {
            for (int attempt = 0; attempt < Tries; attempt++)
            {
                string text = new Patterns(pattern, attempt % MostRepeats, chance).Alternatives();
                if (
                    text.Length >= least
                    && text.Length <= most
                    && Regex.IsMatch(text, pattern, RegexOptions.None, Patience)
                )
                {
                    return text;
                }
            }
        }
        catch (Exception exception) when (exception is ArgumentException or IndexOutOfRangeException)
        {
            // An expression that is not supported here.
        }

        return null;
    }

    private bool AtEnd => position >= pattern.Length;

    private string Alternatives()
    {
        List<string> alternatives = [Sequence()];
        while (!AtEnd && pattern[position] == '|')
        {
            position++;
            alternatives.Add(Sequence());
        }

        return alternatives[(int)chance.Next((uint)alternatives.Count)];
    }

    private string Sequence()
    {
        StringBuilder text = new();
        while (!AtEnd && pattern[position] is not ('|' or ')'))
        {
            int start = position;
            string once = Atom();
            int end = position;
            (int least, int most) = Quantifier();
            int after = position;
            int count = least + (int)chance.Next((uint)(most - least) + 1);
            for (int index = 0; index < count; index++)
            {
                // Created again each time, so that [a-z]{3} is not one letter three times.
                position = start;
                text.Append(index == 0 ? once : Atom());
            }

            position = Math.Max(end, after);
        }

        return text.ToString();
    }

    private string Atom()
    {
        char next = pattern[position++];
        switch (next)
        {
            case '^' or '$':
                return "";
            case '.':
                return "x";
            case '[':
                return Class().ToString();
            case '(':
                return Group();
            case '\\':
                return Escaped(pattern[position++]) is { Count: > 0 } set ? Pick(set).ToString() : "";
            default:
                return next.ToString();
        }
    }

    private string Group()
    {
        bool counts = true;
        if (pattern[position] == '?')
        {
            counts = pattern[position + 1] is not ('=' or '!') && pattern[position + 2] is not ('=' or '!');
            position =
                pattern[position + 1] == ':' ? position + 2
                : counts ? pattern.IndexOf('>', position) + 1
                : pattern.IndexOfAny(['=', '!'], position) + 1;
        }

        string text = Alternatives();
        position++;
        return counts ? text : "";
    }

    private (int Least, int Most) Quantifier()
    {
        if (AtEnd)
        {
            return (1, 1);
        }

        (int least, int? most) = pattern[position] switch
        {
            '*' => (0, null),
            '+' => (1, null),
            '?' => (0, 1),
            '{' when Counted() is { } counted => counted,
            _ => (-1, (int?)0),
        };
        if (least < 0)
        {
            return (1, 1);
        }

        position++;
        if (!AtEnd && pattern[position] is '?' or '+')
        {
            position++;
        }

        int limit = least + generosity;
        return (least, Math.Min(most ?? limit, limit));
    }

    /// <summary>Reads <c>{2}</c>, <c>{2,}</c> or <c>{2,5}</c>, and moves to the closing brace.</summary>
    private (int Least, int? Most)? Counted()
    {
        int end = pattern.IndexOf('}', position);
        string[] parts = end < 0 ? [] : pattern[(position + 1)..end].Split(',');
        if (parts.Length is 0 or > 2 || !int.TryParse(parts[0], out int least))
        {
            return null;
        }

        position = end;
        return parts.Length == 1 ? (least, least)
            : int.TryParse(parts[1], out int most) ? (least, most)
            : (least, null);
    }

    private char Class()
    {
        bool isNegated = pattern[position] == '^';
        if (isNegated)
        {
            position++;
        }

        List<char> set = [];
        for (bool isFirst = true; isFirst || pattern[position] != ']'; isFirst = false)
        {
            char low = pattern[position++];
            List<char> members = low == '\\' ? Escaped(pattern[position++]) : [low];
            if (members.Count == 1 && pattern[position] == '-' && pattern[position + 1] != ']')
            {
                position++;
                char high = pattern[position++];
                high = high == '\\' ? Escaped(pattern[position++])[0] : high;
                members = [.. Range(members[0], high)];
            }

            set.AddRange(members);
        }

        position++;
        return Pick(isNegated ? [.. Range(' ', '~').Except(set)] : set);
    }

    private List<char> Escaped(char letter)
    {
        switch (letter)
        {
            case 'd':
                return [.. Range('0', '9')];
            case 'w':
                return [.. Range('a', 'z'), .. Range('0', '9'), '_'];
            case 's':
                return [' '];
            case 'D' or 'S':
                return [.. Range('a', 'z')];
            case 'W':
                return ['-', ' '];
            case 'b' or 'B':
                return [];
            case 'n':
                return ['\n'];
            case 't':
                return ['\t'];
            case 'r':
                return ['\r'];
            case 'u':
                string digits = pattern.Substring(position, 4);
                position += 4;
                return [(char)int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)];
            case 'p':
                position = pattern.IndexOf('}', position) + 1;
                return [.. Range('a', 'z')];
            default:
                return [letter];
        }
    }

    private char Pick(List<char> set) => set.Count == 0 ? 'x' : set[(int)chance.Next((uint)set.Count)];

    private static IEnumerable<char> Range(char low, char high) =>
        Enumerable.Range(low, Math.Max(high - low, 0) + 1).Select(code => (char)code);
}
