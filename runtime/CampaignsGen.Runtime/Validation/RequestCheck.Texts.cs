namespace CampaignsGen.Runtime;

// Strings. Patterns have a separate method, which is the only one to use Regex, so that an ahead-of-time compiled program whose
// requests have no patterns does not contain it.
public sealed partial class RequestCheck
{
    private const int LongestPattern = 200;

    /// <summary>
    /// Checks the number of characters in a string. A surrogate pair is one character (JSON Schema Validation, section
    /// 6.3).
    /// </summary>
    /// <param name="value">The string. <see langword="null"/> is valid.</param>
    /// <param name="least">The minimum.</param>
    /// <param name="most">The maximum.</param>
    /// <returns>This instance.</returns>
    public RequestCheck Length(string? value, int least = 0, int most = int.MaxValue)
    {
        // No string has more characters than UTF-16 code units, or fewer than half as many.
        if (value is null || (value.Length <= most && value.Length / 2 >= least))
        {
            return this;
        }

        int length = value.Length;
        foreach (char unit in value)
        {
            length -= char.IsLowSurrogate(unit) ? 1 : 0;
        }

        return InRange(length, least, most, new("minLength", "maxLength", "character", "characters"));
    }

    /// <summary>Checks that a string matches a regular expression.</summary>
    /// <param name="value">The string. <see langword="null"/> is valid.</param>
    /// <param name="pattern">The expression in the syntax of .NET.</param>
    /// <param name="written">
    /// The expression as it appears in the document, or <see langword="null"/> if it is the same.
    /// </param>
    /// <returns>This instance.</returns>
    public RequestCheck Pattern(string? value, string pattern, string? written = null)
    {
        if (value is null || !TextPattern.Of(pattern).Refuses(value))
        {
            return this;
        }

        string limit = written ?? pattern;
        return Add("pattern", limit, "does not match " + SafeText.OneLine(limit, LongestPattern));
    }
}
