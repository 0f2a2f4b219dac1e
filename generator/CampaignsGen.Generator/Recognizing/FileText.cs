namespace CampaignsGen.Generator.Recognizing;

/// <summary>Provides the text of a file for the recognizers.</summary>
internal sealed class FileText(string text)
{
    private string? rootTag;

    /// <summary>Gets the text without surrounding white space and byte order mark.</summary>
    public string Content { get; } = text.Trim().Trim('\uFEFF').Trim();

    /// <summary>Determines whether the text begins with a string, ignoring case.</summary>
    public bool Begins(string start) => Content.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    public bool Holds(string part) => Content.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Determines whether a line begins with a string, without indentation.</summary>
    public bool HasLine(string start) =>
        Content.StartsWith(start, StringComparison.Ordinal)
        || Content.IndexOf("\n" + start, StringComparison.Ordinal) >= 0;

    /// <summary>
    /// Determines whether the bytes at <paramref name="index"/> are those of <paramref name="sign"/>, which is ASCII and therefore the same
    /// in every encoding.
    /// </summary>
    public bool HasSign(int index, string sign) =>
        text.Length >= index + sign.Length && string.CompareOrdinal(text, index, sign, 0, sign.Length) == 0;

    public bool IsXml => Begins("<?xml") || (Begins("<") && RootTag.Length > 0);

    public bool IsHtml => Begins("<!doctype html") || RootIs("html", "");

    /// <summary>
    /// Determines whether it is XML whose root element has this name, with or without a prefix, and contains this namespace.
    /// </summary>
    public bool RootIs(string name, string space)
    {
        int end = RootTag.IndexOfAny([' ', '\t', '\r', '\n', '>', '/']);
        string full = end < 0 ? RootTag : RootTag[..end];
        return IsXml
            && full[(full.IndexOf(':') + 1)..].Equals(name, StringComparison.OrdinalIgnoreCase)
            && RootTag.IndexOf(space, StringComparison.Ordinal) >= 0;
    }

    /// <summary>Gets the content of the first start tag, or an empty string if there is none.</summary>
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
