using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace CampaignsGen.Runtime;

/// <summary>A regular expression of a document, which may be meant to do harm, or do it.</summary>
/// <remarks>
/// Each is made once. It is matched in a time that grows with the text only; one that looks around cannot be, and is given up when a
/// text has once taken it too long.
/// </remarks>
internal sealed class TextPattern
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);
    private static readonly ConcurrentDictionary<string, TextPattern> Known = new(StringComparer.Ordinal);

    private volatile Regex? regex;

    private TextPattern(string pattern) => regex = Make(pattern);

    internal static TextPattern Of(string pattern) => Known.GetOrAdd(pattern, static made => new TextPattern(made));

    /// <summary>Whether the text is certain not to match.</summary>
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
