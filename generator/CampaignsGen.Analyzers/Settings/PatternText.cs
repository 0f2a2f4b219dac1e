using System.Text.RegularExpressions;

namespace CampaignsGen.Analyzers.Settings;

/// <summary>Matches strings against the regular expressions of a document.</summary>
internal static class PatternText
{
    private static readonly TimeSpan MatchTime = TimeSpan.FromMilliseconds(200);

    /// <summary>Determines whether a string certainly does not match. A pattern that cannot be evaluated here is not violated.</summary>
    /// <remarks>JSON Schema uses the ECMAScript syntax for patterns, and .NET interprets a few of them differently.</remarks>
    public static bool Refuses(string pattern, string text) =>
        Refuses(pattern, text, RegexOptions.CultureInvariant) is true
        && Refuses(pattern, text, RegexOptions.ECMAScript) is not false;

    /// <summary>Returns null if the pattern cannot be evaluated.</summary>
    private static bool? Refuses(string pattern, string text, RegexOptions options)
    {
        try
        {
            return !Regex.IsMatch(text, pattern, options, MatchTime);
        }
        catch (Exception exception) when (exception is ArgumentException or RegexMatchTimeoutException)
        {
            return null;
        }
    }
}
