using System.Globalization;
using System.Text;

namespace CampaignsGen.Generator.Diagnostics;

/// <summary>Text of a document as a part of a message, which goes to consoles and to the logs of build servers.</summary>
internal static class DiagnosticText
{
    private const int MostCharacters = 400;

    /// <summary>
    /// <paramref name="text"/> on one line: what would end the line, move the cursor, turn the direction of writing or not be
    /// seen stands as <c>\u000A</c>, and what is long is cut. A line of its own could be taken for another message, or for a
    /// command of the build server.
    /// </summary>
    public static string Of(string text)
    {
        int length = LengthOf(text);
        return length == text.Length && IsPlain(text) ? text : Written(text, length);
    }

    private static string Written(string text, int length)
    {
        StringBuilder written = new();
        int index = 0;
        while (index < length)
        {
            int next = index + (IsPairAt(text, index) ? 2 : 1);
            bool isSeen = IsSeen(text, index);
            for (; index < next; index++)
            {
                if (isSeen)
                {
                    written.Append(text[index]);
                }
                else
                {
                    written.Append("\\u").Append(((int)text[index]).ToString("X4", CultureInfo.InvariantCulture));
                }
            }
        }

        return length < text.Length ? written.Append('…').ToString() : written.ToString();
    }

    /// <summary>How much of a text there is room for; a pair of surrogates is not parted.</summary>
    private static int LengthOf(string text) =>
        text.Length <= MostCharacters ? text.Length
        : IsPairAt(text, MostCharacters - 1) ? MostCharacters - 1
        : MostCharacters;

    /// <summary>Nearly every text is of ASCII, and not asked about character by character.</summary>
    private static bool IsPlain(string text)
    {
        for (int index = 0; index < text.Length; index++)
        {
            if (text[index] is < ' ' or > '~')
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPairAt(string text, int index) =>
        index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]);

    private static bool IsSeen(string text, int index) =>
        text[index] == ' '
        || CharUnicodeInfo.GetUnicodeCategory(text, index)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.SpaceSeparator
                or UnicodeCategory.Surrogate
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
            )
            && !IsBlank(text, index);

    /// <summary>Letters and marks without a form of their own: fillers, joiners and selectors of variants.</summary>
    private static bool IsBlank(string text, int index) =>
        text[index]
            is '\u034F'
                or '\u115F'
                or '\u1160'
                or '\u17B4'
                or '\u17B5'
                or (>= '\u180B' and <= '\u180F')
                or '\u2800'
                or '\u3164'
                or (>= '\uFE00' and <= '\uFE0F')
                or '\uFFA0'
        || (IsPairAt(text, index) && char.ConvertToUtf32(text, index) is >= 0xE0100 and <= 0xE01EF);
}
