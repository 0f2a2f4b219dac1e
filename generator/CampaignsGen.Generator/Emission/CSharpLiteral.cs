using System.Globalization;
using System.Text;

namespace CampaignsGen.Generator.Emission;

/// <summary>Writes text as a C# literal. All text of the document that becomes a value in the generated code passes through here.</summary>
internal static class CSharpLiteral
{
    /// <summary>Returns a string literal that means exactly <paramref name="text"/>.</summary>
    public static string String(string text)
    {
        if (IsPlain(text))
        {
            return $"\"{text}\"";
        }

        StringBuilder literal = new("\"", text.Length + 2);
        foreach (char character in text)
        {
            Append(literal, character);
        }

        return literal.Append('"').ToString();
    }

    /// <summary>Returns a UTF-8 literal. An unpaired surrogate, which has no UTF-8 form, becomes U+FFFD.</summary>
    public static string Utf8(string text) =>
        IsPlain(text) ? $"\"{text}\"u8" : String(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text))) + "u8";

    /// <summary>Determines whether no character needs to be escaped, as in nearly every text.</summary>
    private static bool IsPlain(string text)
    {
        foreach (char character in text)
        {
            if (character is < ' ' or > '~' or '"' or '\\')
            {
                return false;
            }
        }

        return true;
    }

    private static void Append(StringBuilder literal, char character)
    {
        switch (character)
        {
            case '"':
                literal.Append("\\\"");
                break;
            case '\\':
                literal.Append("\\\\");
                break;
            case '\n':
                literal.Append("\\n");
                break;
            case '\r':
                literal.Append("\\r");
                break;
            case '\t':
                literal.Append("\\t");
                break;
            default:
                AppendVisible(literal, character);
                break;
        }
    }

    /// <summary>Appends the character, escaped if it is invisible or could change the order in which the text is displayed.</summary>
    private static void AppendVisible(StringBuilder literal, char character)
    {
        if (character is >= ' ' and < (char)127 || char.IsLetterOrDigit(character))
        {
            literal.Append(character);
        }
        else
        {
            literal.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture));
        }
    }
}
