namespace CampaignsGen.Generator.Recognizing;

/// <summary>A text as the recognizers look at it.</summary>
internal sealed class FileText(string text)
{
    private string? rootTag;

    /// <summary>The text without the blanks and the mark around it.</summary>
    public string Content { get; } = text.Trim().Trim('\uFEFF').Trim();

    /// <summary>Whether it begins so, in whatever letters.</summary>
    public bool Begins(string start) => Content.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    public bool Holds(string part) => Content.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Whether a line begins so, with nothing before it.</summary>
    public bool HasLine(string start) =>
        Content.StartsWith(start, StringComparison.Ordinal)
        || Content.IndexOf("\n" + start, StringComparison.Ordinal) >= 0;

    /// <summary>Whether the octet at <paramref name="index"/> is that of <paramref name="sign"/>; every encoding reads ASCII alike.</summary>
    public bool HasSign(int index, string sign) =>
        text.Length >= index + sign.Length && string.CompareOrdinal(text, index, sign, 0, sign.Length) == 0;

    public bool IsXml => Begins("<?xml") || (Begins("<") && RootTag.Length > 0);

    public bool IsHtml => Begins("<!doctype html") || RootIs("html", "");

    /// <summary>Whether it is XML whose first element has this name, with or without a prefix, and names this namespace.</summary>
    public bool RootIs(string name, string space)
    {
        int end = RootTag.IndexOfAny([' ', '\t', '\r', '\n', '>', '/']);
        string full = end < 0 ? RootTag : RootTag[..end];
        return IsXml
            && full[(full.IndexOf(':') + 1)..].Equals(name, StringComparison.OrdinalIgnoreCase)
            && RootTag.IndexOf(space, StringComparison.Ordinal) >= 0;
    }

    /// <summary>What stands in the first tag that names an element; empty where there is none.</summary>
    private string RootTag => rootTag ??= FindRootTag();

    private string FindRootTag()
    {
        int start = Begins("<") ? Content.IndexOf('<') : -1;
        while (start >= 0 && start + 1 < Content.Length && !char.IsLetter(Content[start + 1]))
        {
            start = Content.IndexOf('<', start + 1);
        }

        int end = start < 0 ? -1 : Content.IndexOf('>', start);
        return end < 0 ? "" : Content[(start + 1)..end];
    }
}
