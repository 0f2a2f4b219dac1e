namespace CampaignsGen.Generator;

/// <summary>Shortens texts without splitting a surrogate pair.</summary>
internal static class TextCut
{
    /// <summary>Returns the longest beginning of the text with at most <paramref name="most"/> characters.</summary>
    public static string Beginning(string text, int most) =>
        text.Length <= most ? text : text.Substring(0, IsWithinPair(text, most) ? most - 1 : most);

    /// <summary>Returns the longest end of the text with at most <paramref name="most"/> characters.</summary>
    public static string End(string text, int most)
    {
        int start = Math.Max(text.Length - most, 0);
        return text.Substring(IsWithinPair(text, start) ? start + 1 : start);
    }

    private static bool IsWithinPair(string text, int index) =>
        index > 0 && index < text.Length && char.IsSurrogatePair(text[index - 1], text[index]);
}
