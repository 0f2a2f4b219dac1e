using System.Text.RegularExpressions;

namespace CampaignsGen.Generator.Reading;

/// <summary>A text to match others with, in which a star stands for anything.</summary>
/// <remarks>
/// In a path one star stays within a segment and two go on through any number of them: <c>/pets/**</c> is <c>/pets</c> with
/// everything below it. Case counts, as it does in paths, tags and operationIds.
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
