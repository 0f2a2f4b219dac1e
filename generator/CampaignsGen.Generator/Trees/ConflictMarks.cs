namespace CampaignsGen.Generator.Trees;

/// <summary>Detects the conflict markers that Git writes when it cannot merge two versions.</summary>
internal static class ConflictMarks
{
    private const string Ours = "<<<<<<< ";
    private const string Theirs = ">>>>>>> ";

    /// <summary>Returns the position of the first marker, or null if there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isCertain">
    /// Whether one marker is sufficient: it cannot occur otherwise if the text is not valid YAML, or if it is JSON. In other text, all
    /// three must occur in order, because a quoted string might contain such a line.
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
