using System.Globalization;
using System.Text;

namespace CampaignsGen;

/// <summary>
/// Converts text of other origin for use in a message: one line, of limited length, without characters that control a
/// terminal or a log.
/// </summary>
internal static class SafeText
{
    private const int DefaultLimit = 500;

    /// <summary>
    /// Returns the text as one line: white space becomes single spaces, control and formatting characters (Unicode Cc,
    /// Cf, Zl, Zp and unpaired surrogates) become U+FFFD, and text beyond <paramref name="limit"/> becomes an ellipsis.
    /// </summary>
    internal static string OneLine(string text, int limit = DefaultLimit)
    {
        var line = new StringBuilder(Math.Min(text.Length, limit) + 1);
        bool pendingSpace = false;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                pendingSpace = line.Length > 0;
                continue;
            }

            if (line.Length >= limit)
            {
                return line.Append('…').ToString();
            }

            if (pendingSpace)
            {
                line.Append(' ');
                pendingSpace = false;
            }

            line.Append(IsHarmless(rune) ? rune.ToString() : "\uFFFD");
        }

        return line.ToString();
    }

    private static bool IsHarmless(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.Surrogate
            );
}
