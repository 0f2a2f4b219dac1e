using System.Text.RegularExpressions;

namespace CampaignsGen.Analyzers.Settings;

/// <summary>Judges texts by the regular expressions of a document.</summary>
internal static class PatternText
{
    private static readonly TimeSpan MatchTime = TimeSpan.FromMilliseconds(200);

    /// <summary>Whether a text certainly does not match: a pattern that cannot be judged here accuses nobody.</summary>
    /// <remarks>JSON Schema writes patterns as ECMAScript does, and .NET reads a few of them in another way.</remarks>
    public static bool Refuses(string pattern, string text) =>
        Refuses(pattern, text, RegexOptions.CultureInvariant) is true
        && Refuses(pattern, text, RegexOptions.ECMAScript) is not false;

    /// <summary>Null where it cannot be judged.</summary>
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
