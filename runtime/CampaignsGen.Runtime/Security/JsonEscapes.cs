using System.Globalization;
using System.Text;

namespace CampaignsGen;

/// <summary>A text as it stands in a string of JSON, with the escapes that writers of JSON commonly make.</summary>
/// <remarks>The encoders of .NET do the same, and bring their tables of all Unicode into each program.</remarks>
internal static class JsonEscapes
{
    /// <summary>With those that JSON asks for, and no more.</summary>
    internal static string Needed(string text) => Escape(text, "\"\\", escapesOthers: false);

    /// <summary>With those for what is not ASCII or means something to HTML too.</summary>
    internal static string All(string text) => Escape(text, "\"\\&'+<>`", escapesOthers: true);

    private static string Escape(string text, string escaped, bool escapesOthers)
    {
        var json = new StringBuilder();
        foreach (char c in text)
        {
            bool isOther = char.IsControl(c) || char.IsSurrogate(c) || (escapesOthers && !char.IsAscii(c));
            if (!isOther && !escaped.Contains(c, StringComparison.Ordinal))
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
