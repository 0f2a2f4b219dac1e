namespace CampaignsGen.Generator.Naming;

/// <summary>Finds plurals of acronyms, whose lowercase <c>s</c> would otherwise form a word with the letter before it.</summary>
internal static class Acronyms
{
    /// <summary>The acronyms that end in <c>I</c> or <c>A</c>. In all others, <c>Is</c> or <c>As</c> before a capital is a word.</summary>
    private static readonly string[] EndingInVowel = ["AI", "API", "CLI", "CTA", "KPI", "ROI", "SLA", "UI", "URI"];

    /// <summary>
    /// Returns the end of the plural that starts at <paramref name="start"/>, after the <c>s</c> of <c>URLs</c>, or
    /// <paramref name="start"/> if there is none.
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

    /// <summary>Determines whether <c>Is</c> or <c>As</c> is a word before another word: <c>URLIsValid</c>.</summary>
    private static bool EndsInWord(string text, int start, int end)
    {
        bool isFollowed = end + 1 < text.Length && char.IsUpper(text[end + 1]);
        string acronym = text.Substring(start, end - start);
        return isFollowed
            && text[end - 1] is ('I' or 'A')
            && !EndingInVowel.Any(known => acronym.EndsWith(known, StringComparison.Ordinal));
    }
}
