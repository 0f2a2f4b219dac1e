namespace CampaignsGen.Generator.Naming;

/// <summary>Finds plurals of acronyms, whose small <c>s</c> would else begin a word with the letter before it.</summary>
internal static class Acronyms
{
    /// <summary>Those that end in <c>I</c> or <c>A</c>: of any other, <c>Is</c> or <c>As</c> before a capital is a word.</summary>
    private static readonly string[] EndingInVowel = ["AI", "API", "CLI", "CTA", "KPI", "ROI", "SLA", "UI", "URI"];

    /// <summary>
    /// Where the plural ends that begins at <paramref name="start"/>: after the <c>s</c> of <c>URLs</c>;
    /// <paramref name="start"/> itself where there is none.
    /// </summary>
    public static int EndOfPlural(string text, int start)
    {
        int end = start;
        while (end < text.Length && char.IsUpper(text[end]))
        {
            end++;
        }

        bool isPlural = end - start > 1 && end < text.Length && text[end] == 's' && !IsSmall(text, end + 1);
        return isPlural && !EndsInWord(text, start, end) ? end + 1 : start;
    }

    private static bool IsSmall(string text, int index) => index < text.Length && char.IsLower(text[index]);

    /// <summary>Whether <c>Is</c> or <c>As</c> stands there before another word: <c>URLIsValid</c>.</summary>
    private static bool EndsInWord(string text, int start, int end)
    {
        bool isFollowed = end + 1 < text.Length && char.IsUpper(text[end + 1]);
        string acronym = text.Substring(start, end - start);
        return isFollowed
            && text[end - 1] is ('I' or 'A')
            && !EndingInVowel.Any(known => acronym.EndsWith(known, StringComparison.Ordinal));
    }
}
