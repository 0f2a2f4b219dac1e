using System.Globalization;
using System.Text;

namespace CampaignsGen;

/// <summary>
/// Writes text as the content of a JSON string, with the escape sequences that JSON writers commonly use.
/// </summary>
/// <remarks>
/// The result is identical to that of the .NET encoders, which tests verify. The encoders add tables of all Unicode
/// characters to every ahead-of-time compiled program, whereas the code used here is already present.
/// </remarks>
internal static class JsonEscapes
{
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>
    /// Escapes what JSON requires and invisible characters, like JavaScriptEncoder.UnsafeRelaxedJsonEscaping.
    /// </summary>
    internal static string Needed(string text) => Escape(text, "\"\\", escapesOthers: false);

    /// <summary>
    /// Also escapes characters that are not ASCII or are significant in HTML, like JavaScriptEncoder.Default.
    /// </summary>
    internal static string All(string text) => Escape(text, "\"\\&'+<>`", escapesOthers: true);

    private static string Escape(string text, string escaped, bool escapesOthers)
    {
        var json = new StringBuilder();
        foreach (char c in text)
        {
            bool isOther = escapesOthers && !char.IsAscii(c);
            if (!isOther && !IsUnseen(c) && !escaped.Contains(c, StringComparison.Ordinal))
            {
                json.Append(c);
            }
            else if (ShortOf(c) is { } letter && !(escapesOthers && c == '"'))
            {
                json.Append('\\').Append(letter);
            }
            else
            {
                json.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            }
        }

        return json.ToString();
    }

    private static bool IsUnseen(char c) =>
        c == ByteOrderMark
        || (
            c != ' '
            && char.GetUnicodeCategory(c)
                is UnicodeCategory.Control
                    or UnicodeCategory.Surrogate
                    or UnicodeCategory.PrivateUse
                    or UnicodeCategory.OtherNotAssigned
                    or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator
                    or UnicodeCategory.SpaceSeparator
        );

    private static char? ShortOf(char c) =>
        c switch
        {
            '"' or '\\' => c,
            '\b' => 'b',
            '\f' => 'f',
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            _ => null,
        };
}
