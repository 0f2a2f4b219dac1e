using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CampaignsGen.Analyzers.AppSettings;

/// <summary>Represents an <c>appsettings.json</c> or <c>appsettings.Production.json</c> among the additional files of the compilation.</summary>
internal sealed class SettingsFile
{
    private readonly string path;
    private readonly SourceText text;

    private SettingsFile(string path, SourceText text, IReadOnlyList<SettingsEntry> entries)
    {
        this.path = path;
        this.text = text;
        Entries = entries;
    }

    public IReadOnlyList<SettingsEntry> Entries { get; }

    public string Name => System.IO.Path.GetFileName(path);

    /// <summary>Returns all settings files, with the one for every environment first, or null if there is none or one cannot be parsed.</summary>
    public static IReadOnlyList<SettingsFile>? Among(
        IEnumerable<AdditionalText> files,
        CancellationToken cancellationToken
    )
    {
        List<SettingsFile> found = [];
        foreach (AdditionalText file in files.Where(IsSettings).OrderBy(static file => file.Path.Length))
        {
            if (
                file.GetText(cancellationToken) is not { } text
                || SettingsText.Read(text.ToString()) is not { } entries
            )
            {
                return null;
            }

            found.Add(new SettingsFile(file.Path, text, entries));
        }

        return found.Count == 0 ? null : found;
    }

    /// <summary>Returns the texts of the other files, which may contain names of environment variables, such as launch profiles and deployment files.</summary>
    public static IReadOnlyList<string> Others(
        IEnumerable<AdditionalText> files,
        CancellationToken cancellationToken
    ) =>
        [
            .. files
                .Where(static file => !IsSettings(file))
                .Select(file => file.GetText(cancellationToken)?.ToString())
                .OfType<string>(),
        ];

    /// <summary>Returns the key as written in the file, without its quotes.</summary>
    public string KeyText(SettingsEntry entry) => text.ToString(entry.Key).Trim('"');

    public SettingsEntry? Find(string key) => Entries.FirstOrDefault(entry => entry.Is(key));

    public Location At(TextSpan span) => Location.Create(path, span, text.Lines.GetLinePositionSpan(span));

    private static bool IsSettings(AdditionalText file)
    {
        string name = System.IO.Path.GetFileName(file.Path);
        return name.StartsWith("appsettings", StringComparison.OrdinalIgnoreCase)
            && name.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
    }
}
