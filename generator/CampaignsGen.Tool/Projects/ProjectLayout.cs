namespace CampaignsGen.Tool.Projects;

/// <summary>Represents how a project file is laid out: its line endings and its indentation.</summary>
internal sealed class ProjectLayout(string text)
{
    private const string DefaultUnit = "  ";

    private readonly string newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <summary>Gets what one level is indented by: what the first indented line begins with.</summary>
    public string Unit { get; } =
        text.Split('\n').Select(Indentation).FirstOrDefault(static blanks => blanks.Length > 0) ?? DefaultUnit;

    /// <summary>Returns what the line of a place begins with.</summary>
    public string IndentationAt(XmlPlace place) => Indentation(text[StartOf(place.Line)..]);

    /// <summary>Returns the text with lines before a place, on lines of their own.</summary>
    public string InsertBefore(XmlPlace place, params string[] lines)
    {
        int start = StartOf(place.Line);
        int offset = start + place.Column;
        string inserted = string.Concat(lines.Select(line => line + newLine));
        return string.IsNullOrWhiteSpace(text[start..offset])
            ? text.Insert(start, inserted)
            : text.Insert(offset, newLine + inserted);
    }

    private int StartOf(int line)
    {
        int start = 0;
        for (; line > 0; line--)
        {
            int end = text.AsSpan(start).IndexOfAny('\r', '\n') + start;
            start = end + (text.AsSpan(end).StartsWith("\r\n", StringComparison.Ordinal) ? 2 : 1);
        }

        return start;
    }

    private static string Indentation(string line)
    {
        int length = line.AsSpan().IndexOfAnyExcept(' ', '\t');
        return length <= 0 || line[length] != '<' ? "" : line[..length];
    }
}
