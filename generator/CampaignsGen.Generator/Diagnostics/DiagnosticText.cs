using System.Globalization;
using System.Text;

namespace CampaignsGen.Generator.Diagnostics;

/// <summary>Formats text of a document for messages, which are shown in consoles and logs of build servers.</summary>
internal static class DiagnosticText
{
    private const int MostCharacters = 400;

    /// <summary>
    /// Returns <paramref name="text"/> on one line. Characters that would end the line, move the cursor, change the
    /// direction of the text or be invisible are written as <c>\u000A</c>, and long text is truncated. A second line could
    /// be mistaken for another message or for a command of the build server.
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

    /// <summary>Returns the length of the text that is shown. A surrogate pair is not split.</summary>
    private static int LengthOf(string text) =>
        text.Length <= MostCharacters ? text.Length
        : IsPairAt(text, MostCharacters - 1) ? MostCharacters - 1
        : MostCharacters;

    /// <summary>
    /// Determines whether the text is printable ASCII, as nearly every text is, so that its characters need no further
    /// check.
    /// </summary>
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

    /// <summary>
    /// Determines whether the character is a letter or mark without a visible form: a filler, joiner or variation selector.
    /// </summary>
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
