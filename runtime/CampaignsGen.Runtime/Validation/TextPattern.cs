using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace CampaignsGen.Runtime;

/// <summary>Represents a regular expression of a document, which can be malicious or inefficient.</summary>
/// <remarks>
/// Each expression is created once. It is matched in linear time. An expression with lookarounds cannot be, and is no
/// longer used after matching a string once took too long.
/// </remarks>
internal sealed class TextPattern
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);
    private static readonly ConcurrentDictionary<string, TextPattern> Known = new(StringComparer.Ordinal);

    private volatile Regex? regex;

    private TextPattern(string pattern) => regex = Make(pattern);

    internal static TextPattern Of(string pattern) => Known.GetOrAdd(pattern, static made => new TextPattern(made));

    /// <summary>Determines whether the string certainly does not match.</summary>
    internal bool Refuses(string text)
    {
        try
        {
            return regex is { } known && !known.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            regex = null;
            return false;
        }
    }

    private static Regex? Make(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (NotSupportedException)
        {
            return new Regex(pattern, RegexOptions.CultureInvariant, Patience);
        }
    }
}
