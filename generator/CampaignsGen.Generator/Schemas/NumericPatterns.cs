using System.Text.RegularExpressions;

namespace CampaignsGen.Generator.Schemas;

/// <summary>Describes a regular expression of the document: whether only numbers match it, and which.</summary>
/// <param name="IsNumeric">Whether all matches are numbers.</param>
/// <param name="HasFractions">Whether numbers with a fraction match.</param>
/// <param name="HasExponents">Whether numbers with an exponent match.</param>
/// <param name="HasNames">Whether <c>NaN</c> or an infinity matches.</param>
internal sealed record NumericPattern(bool IsNumeric, bool HasFractions, bool HasExponents, bool HasNames);

/// <summary>
/// Classifies the patterns of a document and caches the results. A pattern is numeric if it consists of the characters of numbers, matches
/// some numbers, and does not match other text with these characters: a date, a version, an empty string.
/// </summary>
internal sealed class NumericPatterns
{
    private const int MaxLength = 300;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);
    private static readonly NumericPattern None = new(false, false, false, false);

    private static readonly string[] Numbers = ["0", "1", "7", "-1", "1.5", "0.5", "1.00", "1.50"];
    private static readonly string[] Fractions = ["1.5", "0.5", "1.50", "1.500"];
    private static readonly string[] Exponents = ["1e5", "1E5", "1e+5", "1E+5", "1.5e5", "1.5E+5"];
    private static readonly string[] Names = ["NaN", "Infinity", "-Infinity"];

    private static readonly string[] Others =
    [
        "",
        "-",
        "+",
        ".",
        "e",
        "a1",
        "1a",
        "1-1",
        "1.1.1",
        "1.1.1.1",
        "1-1-1",
        "01-01",
        "2020-01-01",
        "555-1234",
        "1+1",
        "--1",
        "1..1",
    ];

    private readonly Dictionary<string, NumericPattern> known = new(StringComparer.Ordinal);

    public NumericPattern Judge(string pattern)
    {
        if (!known.TryGetValue(pattern, out NumericPattern? judged))
        {
            known[pattern] = judged = JudgeNew(pattern);
        }

        return judged;
    }

    private static NumericPattern JudgeNew(string pattern)
    {
        if (pattern.Length > MaxLength || !HasCharactersOfNumbers(pattern))
        {
            return None;
        }

        try
        {
            Regex regex = new(pattern, RegexOptions.CultureInvariant, Patience);
            bool isNumeric = Numbers.Any(regex.IsMatch) && !Others.Any(regex.IsMatch);
            return isNumeric
                ? new(true, Fractions.Any(regex.IsMatch), Exponents.Any(regex.IsMatch), Names.Any(regex.IsMatch))
                : None;
        }
        catch (Exception fault) when (fault is ArgumentException or RegexMatchTimeoutException)
        {
            return None;
        }
    }

    /// <summary>Determines whether it contains only the characters of numbers and of their names.</summary>
    private static bool HasCharactersOfNumbers(string pattern)
    {
        string rest = pattern.Replace("Infinity", "").Replace("NaN", "");
        bool inClass = false;
        for (int i = 0; i < rest.Length; i++)
        {
            string allowed = inClass ? "0123456789+-.eE]" : "0123456789-eE^$()[]{},|?*+:!=";
            bool isNegated = inClass && rest[i - 1] == '[' && rest[i] == '^';
            if (rest[i] == '\\' ? !IsEscapeOfNumbers(rest, ++i) : isNegated || allowed.IndexOf(rest[i]) < 0)
            {
                return false;
            }

            inClass = rest[i] == '[' || (inClass && rest[i] != ']');
        }

        return true;
    }

    private static bool IsEscapeOfNumbers(string pattern, int index) =>
        index < pattern.Length && "d.+-AZz".IndexOf(pattern[index]) >= 0;
}
