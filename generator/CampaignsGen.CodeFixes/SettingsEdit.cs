using CampaignsGen.Analyzers.AppSettings;
using Microsoft.CodeAnalysis.Text;

namespace CampaignsGen.CodeFixes;

/// <summary>Adds keys to an <c>appsettings.json</c> and preserves its layout, line breaks and comments.</summary>
internal sealed class SettingsEdit
{
    private const string Step = "  ";

    private readonly SourceText text;
    private readonly string json;
    private readonly IReadOnlyList<SettingsEntry> entries;

    private SettingsEdit(SourceText text, string json, IReadOnlyList<SettingsEntry> entries)
    {
        this.text = text;
        this.json = json;
        this.entries = entries;
    }

    /// <summary>Returns the text with the key added without a value, or null if the text already contains it or cannot be parsed.</summary>
    public static SourceText? Add(SourceText text, string key)
    {
        string json = text.ToString();
        return SettingsText.Read(json) is { } entries && !entries.Any(entry => entry.Is(key) || IsInTheWay(entry, key))
            ? new SettingsEdit(text, json, entries).Add(key)
            : null;
    }

    /// <summary>Determines whether the section already has a scalar value, so that adding the section would duplicate its key.</summary>
    private static bool IsInTheWay(SettingsEntry entry, string key) =>
        !entry.IsObject && key.StartsWith(entry.Path + ":", StringComparison.OrdinalIgnoreCase);

    private SourceText? Add(string key)
    {
        string[] names = key.Split(':');
        int depth = names.Length - 1;
        while (depth > 0 && Section(names, depth) is null)
        {
            depth--;
        }

        return SettingsText.ReadObject(json, depth == 0 ? null : Section(names, depth)) is { } parent
            ? text.WithChanges(Changes(parent, isRoot: depth == 0, [.. names.Skip(depth)]))
            : null;
    }

    private SettingsEntry? Section(string[] names, int depth) =>
        entries.FirstOrDefault(entry => entry.IsObject && entry.Is(string.Join(":", names.Take(depth))));

    /// <summary>Returns the changes that add a member after the last member and its comments.</summary>
    private IEnumerable<TextChange> Changes(SettingsObject parent, bool isRoot, string[] names)
    {
        int end = parent.Close;
        while (end > parent.LastEnd && char.IsWhiteSpace(json[end - 1]))
        {
            end--;
        }

        // In a root object without members, the braces are moved to separate lines.
        bool isOneLine = Line(parent.Open) == Line(parent.Close) && (parent.LastKey is not null || !isRoot);
        string indent = parent.LastKey is { } last ? Indent(last) : Indent(parent.Close) + OwnStep;
        string before = isOneLine ? " " : NewLine + indent;
        string member = before + Member(names, isOneLine ? null : indent) + (parent.HasComma ? "," : "");
        string after = isOneLine || Line(end) == Line(parent.Close) ? After(isOneLine, parent) : "";
        bool needsComma = parent.LastKey is not null && !parent.HasComma;
        if (needsComma && end > parent.LastEnd)
        {
            yield return Insert(parent.LastEnd, ",");
        }

        string comma = needsComma && end == parent.LastEnd ? "," : "";
        yield return Insert(end, comma + member + after);
    }

    /// <summary>Returns the white space to insert before the closing brace if there is none.</summary>
    private string After(bool isOneLine, SettingsObject parent) =>
        !isOneLine ? NewLine + Indent(parent.Close)
        : char.IsWhiteSpace(json[parent.Close - 1]) ? ""
        : " ";

    private string Member(string[] names, string? indent)
    {
        string name = $"\"{names[0]}\": ";
        if (names.Length == 1)
        {
            return name + "\"\"";
        }

        string[] inner = [.. names.Skip(1)];
        return indent is null
            ? $"{name}{{ {Member(inner, null)} }}"
            : $"{name}{{{NewLine}{indent}{OwnStep}{Member(inner, indent + OwnStep)}{NewLine}{indent}}}";
    }

    private static TextChange Insert(int position, string added) => new(new TextSpan(position, 0), added);

    /// <summary>Gets the indentation step of the file, which is the indentation of its first key.</summary>
    private string OwnStep =>
        entries.Count > 0 && Line(entries[0].Key.Start) > 0 && Indent(entries[0].Key.Start) is { Length: > 0 } step
            ? step
            : Step;

    private string NewLine =>
        text.Lines[0] is var first && first.EndIncludingLineBreak - first.End == 2 ? "\r\n" : "\n";

    private int Line(int position) => text.Lines.IndexOf(position);

    private string Indent(int position)
    {
        string line = text.Lines.GetLineFromPosition(position).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }
}
