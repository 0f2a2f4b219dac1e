using System.Globalization;
using System.Text;

namespace CampaignsGen;

/// <summary>A text as it stands in a string of JSON, with the escapes that writers of JSON commonly make.</summary>
/// <remarks>
/// Character for character what the encoders of .NET write, to which tests hold it. They bring their own tables of all Unicode
/// into each program that is compiled ahead of time; what is used here is there already.
/// </remarks>
internal static class JsonEscapes
{
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>With those that JSON asks for, and for what cannot be seen, as JavaScriptEncoder.UnsafeRelaxedJsonEscaping.</summary>
    internal static string Needed(string text) => Escape(text, "\"\\", escapesOthers: false);

    /// <summary>With those for what is not ASCII or means something to HTML too, as JavaScriptEncoder.Default.</summary>
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
