using System.Text;
using System.Text.RegularExpressions;
using Fuzz.Running;
using Fuzz.Seeds;

namespace Fuzz.Mutating;

/// <summary>Changes lines and words of a document, whatever they mean.</summary>
internal static partial class TextMutator
{
    private const int MostCharacters = 60_000;

    private static readonly Action<List<string>, Random>[] Changes =
    [
        static (lines, random) => lines.RemoveAt(random.Next(lines.Count)),
        static (lines, random) => lines.RemoveRange(At(lines, random, out int start), random.Next(lines.Count - start)),
        static (lines, random) => lines.Insert(random.Next(lines.Count), lines[random.Next(lines.Count)]),
        Repeat,
        Swap,
        Borrow,
        Indent,
        static (lines, random) => ChangeWord(lines, random, static (_, _) => ""),
        static (lines, random) => ChangeWord(lines, random, static (word, _) => word + word),
        static (lines, random) => ChangeWord(lines, random, static (_, r) => Terms.Any(Terms.Keys, r)),
        static (lines, random) => ChangeWord(lines, random, static (_, r) => Terms.Any(Terms.Values, r)),
        static (lines, random) => ChangeWord(lines, random, static (_, r) => Terms.Any(Terms.Numbers, r)),
        static (lines, random) => ChangeWord(lines, random, static (_, r) => Terms.Any(Terms.Yaml, r)),
        static (lines, random) => ChangeWord(lines, random, static (word, r) => Terms.Any(Terms.Yaml, r) + word),
        static (lines, random) => ChangeWord(lines, random, (_, r) => WordOf(lines[r.Next(lines.Count)], r)),
        static (lines, random) => ChangeWord(lines, random, static (_, r) => Quoted(Canary.Any(r))),
        static (lines, random) => ChangeWord(lines, random, static (_, r) => Quoted(Canary.Any(r))),
        static (lines, random) => ChangeWord(lines, random, static (_, r) => Canary.Any(r)),
        PlantValue,
        PlantValue,
        PlantValue,
    ];

    public static FuzzCase Make(Random random)
    {
        SeedDocument seed = SeedDocuments.Any(random);
        return new(seed.Name, Mutate(seed.Text, random));
    }

    public static string Mutate(string text, Random random)
    {
        List<string> lines = [.. text.Split('\n')];
        for (int left = Amount.Few(random); left > 0 && lines.Count > 0; left--)
        {
            Changes[random.Next(Changes.Length)](lines, random);
        }

        string mutated = string.Join('\n', lines);
        return mutated.Length > MostCharacters ? mutated[..MostCharacters] : mutated;
    }

    private static int At(List<string> lines, Random random, out int start) => start = random.Next(lines.Count);

    private static void Repeat(List<string> lines, Random random)
    {
        int start = random.Next(lines.Count);
        List<string> part = lines.GetRange(start, random.Next(1, Math.Min(12, lines.Count - start) + 1));
        for (int left = Amount.Few(random); left > 0; left--)
        {
            lines.InsertRange(start, part);
        }
    }

    private static void Swap(List<string> lines, Random random)
    {
        int one = random.Next(lines.Count);
        int other = random.Next(lines.Count);
        (lines[one], lines[other]) = (lines[other], lines[one]);
    }

    private static void Borrow(List<string> lines, Random random)
    {
        string[] others = SeedDocuments.Any(random).Text.Split('\n');
        int start = random.Next(others.Length);
        lines.InsertRange(random.Next(lines.Count), others.Skip(start).Take(random.Next(1, 20)));
    }

    private static void Indent(List<string> lines, Random random)
    {
        int start = random.Next(lines.Count);
        int end = Math.Min(lines.Count, start + random.Next(1, 8));
        int by = random.Next(-3, 4);
        for (int i = start; i < end; i++)
        {
            lines[i] =
                by > 0 ? new string(' ', by) + lines[i]
                : by == 0 ? "\t" + lines[i]
                : lines[i][Math.Min(-by, lines[i].Length - lines[i].TrimStart().Length)..];
        }
    }

    private static void ChangeWord(List<string> lines, Random random, Func<string, Random, string> change)
    {
        int at = random.Next(lines.Count);
        MatchCollection words = Word().Matches(lines[at]);
        if (words.Count > 0)
        {
            Match word = words[random.Next(words.Count)];
            lines[at] = lines[at][..word.Index] + change(word.Value, random) + lines[at][(word.Index + word.Length)..];
        }
    }

    private static string WordOf(string line, Random random)
    {
        MatchCollection words = Word().Matches(line);
        return words.Count == 0 ? "" : words[random.Next(words.Count)].Value;
    }

    /// <summary>Puts a text in the place of a value, so that the line keeps its meaning.</summary>
    private static void PlantValue(List<string> lines, Random random)
    {
        int at = random.Next(lines.Count);
        MatchCollection values = Value().Matches(lines[at]);
        if (values.Count > 0)
        {
            Group value = values[random.Next(values.Count)].Groups[1];
            lines[at] =
                lines[at][..value.Index] + Quoted(Canary.Any(random)) + lines[at][(value.Index + value.Length)..];
        }
    }

    /// <summary>In a form that JSON and YAML read in the same way.</summary>
    private static string Quoted(string text)
    {
        StringBuilder quoted = new("\"");
        foreach (char c in text)
        {
            quoted.Append(
                c is '"' or '\\' ? $"\\{c}"
                : c < ' ' || char.IsSurrogate(c) || c is '\u0085' or '\u2028' or '\u2029' or '\uFEFF'
                    ? $"\\u{(int)c:x4}"
                : c
            );
        }

        return quoted.Append('"').ToString();
    }

    [GeneratedRegex(@"[\w$-]+|[^\w\s]")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?::|- |\[|,) *(""[^""]*""|'[^']*'|[\w/.$#-][\w/.$# -]*)")]
    private static partial Regex Value();
}
