namespace CampaignsGen.Tool.Projects;

/// <summary>Represents the layout of a project file: its line endings and its indentation.</summary>
internal sealed class ProjectLayout(string text)
{
    private const string DefaultUnit = "  ";

    private readonly string newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <summary>Gets the indentation of one level, which is that of the first indented line.</summary>
    public string Unit { get; } =
        text.Split('\n').Select(Indentation).FirstOrDefault(static blanks => blanks.Length > 0) ?? DefaultUnit;

    /// <summary>Returns the indentation of a line.</summary>
    public string IndentationAt(XmlPlace place) => Indentation(text[StartOf(place.Line)..]);

    /// <summary>Returns the text with lines inserted before a position.</summary>
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
