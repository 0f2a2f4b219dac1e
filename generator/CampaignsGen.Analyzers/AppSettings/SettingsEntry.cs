using Microsoft.CodeAnalysis.Text;

namespace CampaignsGen.Analyzers.AppSettings;

/// <summary>Represents a key in an <c>appsettings.json</c>.</summary>
internal sealed class SettingsEntry(string path, TextSpan key, TextSpan place, string? value, bool isObject)
{
    /// <summary>Gets the path from the root, in the format of the configuration: <c>Pets:ApiKey</c>.</summary>
    public string Path { get; } = path;

    /// <summary>Gets the span of the key with its quotes, or the first character of an item of a list.</summary>
    public TextSpan Key { get; } = key;

    /// <summary>Gets the span of the value, or of the key if the value is an object or a list.</summary>
    public TextSpan Place { get; } = place;

    /// <summary>Gets the value as a string, which is empty for null, or null for an object or a list.</summary>
    public string? Value { get; } = value;

    public bool IsObject { get; } = isObject;

    /// <summary>Gets the last segment of the path.</summary>
    public string Name => Path.Substring(Path.LastIndexOf(':') + 1);

    public bool Is(string path) => string.Equals(Path, path, StringComparison.OrdinalIgnoreCase);

    /// <summary>Determines whether the key is directly in a section. An empty string is the root.</summary>
    public bool IsIn(string section) =>
        section.Length == 0
            ? Path.IndexOf(':') < 0
            : Path.LastIndexOf(':') == section.Length && Path.StartsWith(section, StringComparison.OrdinalIgnoreCase);
}
