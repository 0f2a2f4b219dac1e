using System.Globalization;
using System.Text;

namespace CampaignsGen.Generator.Diagnostics;

/// <summary>Text of a document as a part of a message, which goes to consoles and to the logs of build servers.</summary>
internal static class DiagnosticText
{
    private const int MostCharacters = 400;

    /// <summary>
    /// <paramref name="text"/> on one line: what would end the line, move the cursor or turn the direction of writing stands as
    /// <c>\u000A</c>, and what is long is cut. A line of its own could be taken for another message, or for a command of the
    /// build server.
    /// </summary>
    public static string Of(string text)
    {
        int length = LengthOf(text);
        return length == text.Length && !text.Any(IsControl) ? text : Written(text, length);
    }

    private static string Written(string text, int length)
    {
        StringBuilder written = new();
        for (int index = 0; index < length; index++)
        {
            if (IsControl(text[index]))
            {
                written.Append("\\u").Append(((int)text[index]).ToString("X4", CultureInfo.InvariantCulture));
            }
            else
            {
                written.Append(text[index]);
            }
        }

        return length < text.Length ? written.Append('…').ToString() : written.ToString();
    }

    /// <summary>How much of a text there is room for; a pair of surrogates is not parted.</summary>
    private static int LengthOf(string text) =>
        text.Length <= MostCharacters ? text.Length
        : char.IsHighSurrogate(text[MostCharacters - 1]) ? MostCharacters - 1
        : MostCharacters;

    private static bool IsControl(char character) =>
        char.IsControl(character)
        || character is '\u2028' or '\u2029'
        || char.GetUnicodeCategory(character) == UnicodeCategory.Format;
}
