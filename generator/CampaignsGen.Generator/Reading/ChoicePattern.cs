using System.Text.RegularExpressions;

namespace CampaignsGen.Generator.Reading;

/// <summary>Represents a pattern in which an asterisk matches any text.</summary>
/// <remarks>
/// In a path, one asterisk matches within a segment and two match across segments: <c>/pets/**</c> matches <c>/pets</c> and everything
/// below it. Matching is case-sensitive, as are paths, tags and operationIds.
/// </remarks>
internal sealed class ChoicePattern
{
    private readonly Regex regex;

    private ChoicePattern(string expression) =>
        regex = new($"^(?:{expression})$", RegexOptions.CultureInvariant | RegexOptions.Singleline);

    public static ChoicePattern OfPath(string pattern)
    {
        bool withAllBelow = pattern.EndsWith("/**", StringComparison.Ordinal);
        string stem = Regex.Escape(withAllBelow ? pattern[..^3] : pattern);
        return new(stem.Replace(@"\*\*", ".*").Replace(@"\*", "[^/]*") + (withAllBelow ? "(?:/.*)?" : ""));
    }

    public static ChoicePattern OfText(string pattern) => new(Regex.Escape(pattern).Replace(@"\*", ".*"));

    public bool Matches(string text) => regex.IsMatch(text);
}
