namespace CampaignsGen.Generator.Trees;

/// <summary>Finds what Git leaves in a text where it could not merge two versions.</summary>
internal static class ConflictMarks
{
    private const string Ours = "<<<<<<< ";
    private const string Theirs = ">>>>>>> ";

    /// <summary>Where the first mark stands; null where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isCertain">
    /// Whether one mark is enough: a text that is no YAML, or is JSON, holds none for another reason. Any other must have all three in
    /// their order, because a text in quotes might have a line like one.
    /// </param>
    public static int? Find(string text, bool isCertain)
    {
        int ours = LineWith(text, Ours, 0);
        int theirs = ours < 0 && !isCertain ? -1 : LineWith(text, Theirs, Math.Max(ours, 0));
        bool isWhole =
            ours >= 0
            && theirs > ours
            && LineWith(text, "=======", ours) is var middle
            && middle > ours
            && middle < theirs;
        return isWhole || (isCertain && ours >= 0) ? ours
            : isCertain && theirs >= 0 ? theirs
            : null;
    }

    private static int LineWith(string text, string start, int from)
    {
        if (from == 0 && text.StartsWith(start, StringComparison.Ordinal))
        {
            return 0;
        }

        int line = text.IndexOf("\n" + start, from, StringComparison.Ordinal);
        return line < 0 ? -1 : line + 1;
    }
}
