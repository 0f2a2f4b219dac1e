using Microsoft.CodeAnalysis.Text;

namespace CampaignsGen.Analyzers.AppSettings;

/// <summary>A key of an <c>appsettings.json</c>.</summary>
internal sealed class SettingsEntry(string path, TextSpan key, TextSpan place, string? value, bool isObject)
{
    /// <summary>The path from the root, as the configuration spells it: <c>Pets:ApiKey</c>.</summary>
    public string Path { get; } = path;

    /// <summary>Where the key stands, with its quotes; of an item of a list its first character.</summary>
    public TextSpan Key { get; } = key;

    /// <summary>Where the value stands; of an object or a list the key.</summary>
    public TextSpan Place { get; } = place;

    /// <summary>The value as text, empty for null; null for an object or a list.</summary>
    public string? Value { get; } = value;

    public bool IsObject { get; } = isObject;

    /// <summary>The last name of the path.</summary>
    public string Name => Path.Substring(Path.LastIndexOf(':') + 1);

    public bool Is(string path) => string.Equals(Path, path, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it stands directly in a section; the root is the empty one.</summary>
    public bool IsIn(string section) =>
        section.Length == 0
            ? Path.IndexOf(':') < 0
            : Path.LastIndexOf(':') == section.Length && Path.StartsWith(section, StringComparison.OrdinalIgnoreCase);
}
