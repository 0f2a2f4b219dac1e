using System.Text.RegularExpressions;

namespace CampaignsGen.Generator.Reading.Values;

/// <summary>Matches the regular expressions of the document, which can have any dialect and can be malicious.</summary>
internal sealed class Patterns
{
    private const int MaxLength = 1_000;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private readonly Dictionary<string, Regex?> known = new(StringComparer.Ordinal);
    private bool isGivenUp;

    /// <summary>
    /// Determines whether the text certainly does not match. False for an expression that .NET cannot parse or that takes too long.
    /// </summary>
    public bool Excludes(string pattern, string text)
    {
        if (isGivenUp || pattern.Length > MaxLength || text.Length > MaxLength || Read(pattern) is not { } regex)
        {
            return false;
        }

        try
        {
            return !regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            isGivenUp = true;
            return false;
        }
    }

    private Regex? Read(string pattern)
    {
        if (!known.TryGetValue(pattern, out Regex? regex))
        {
            try
            {
                regex = new Regex(pattern, RegexOptions.CultureInvariant, Patience);
            }
            catch (ArgumentException)
            {
                regex = null;
            }

            known[pattern] = regex;
        }

        return regex;
    }
}
