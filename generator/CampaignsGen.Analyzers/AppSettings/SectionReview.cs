using System.Collections.Immutable;
using CampaignsGen.Analyzers.Diagnostics;
using CampaignsGen.Analyzers.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CampaignsGen.Analyzers.AppSettings;

/// <summary>Looks for a client's required settings in the files of every environment.</summary>
/// <param name="files">The files.</param>
/// <param name="section">The path of the section, empty for the root.</param>
/// <param name="settings">Whose settings it holds.</param>
/// <param name="isRead">Whether the program names a key for a purpose of its own.</param>
internal sealed class SectionReview(
    IReadOnlyList<SettingsFile> files,
    string section,
    ClientSettings settings,
    Func<string, bool> isRead
)
{
    /// <summary>How many letters may differ in a name that was misspelt.</summary>
    private const int MostWrongLetters = 2;

    /// <summary>CGN2003: what is wrong with a required setting; null where it has a value, or a secret that may stand elsewhere.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="name">Its name in the section, where that is not the property's.</param>
    public Diagnostic? Missing(Setting setting, string? name = null)
    {
        string leaf = name ?? setting.Property.Name;
        string key = Key(leaf);
        if (IsSet(key))
        {
            return null;
        }

        if (Misspelt(leaf) is { } misspelt)
        {
            return Of(
                Carries(setting),
                misspelt.At,
                $"'{misspelt.Path}' is no option",
                $"Correct it to '{key}'",
                misspelt.Text is { } text ? (SettingsFix.Text, text) : null
            );
        }

        if (setting.IsSecret)
        {
            return null;
        }

        if (Find(key) is { } empty)
        {
            return Of(Carries(setting), empty.At, $"'{key}' is empty in every appsettings file", "Give it a value");
        }

        return section.Length == 0 || Find(section) is not null
                ? Of(
                    Carries(setting),
                    SectionPlace(),
                    $"no appsettings file has '{key}'",
                    $"Add '{key}'",
                    IsInList ? null : (SettingsFix.Key, key)
                )
            : IsInList ? null
            : NoSection(setting, key);
    }

    /// <summary>CGN2003: names that are no option and nearly one that has no value; the client goes on without it.</summary>
    public IEnumerable<Diagnostic> Misspelt()
    {
        HashSet<string> required = [.. settings.Required.Select(static setting => setting.Property.Name)];
        foreach (string option in Options().Where(option => !required.Contains(option) && !IsSet(Key(option))))
        {
            if (section.Length > 0 && Misspelt(option) is { IsObject: false } misspelt)
            {
                yield return Of(
                    $"{settings.Options.Name}.{option} keeps its default",
                    misspelt.At,
                    $"'{misspelt.Path}' is no option",
                    $"Correct it to '{Key(option)}'",
                    misspelt.Text is { } text ? (SettingsFix.Text, text) : null
                );
            }
        }
    }

    /// <summary>The values that stand in the files, but for those that are to be replaced when the program is deployed.</summary>
    public IEnumerable<WrittenValue> Values() =>
        from file in files
        from setting in settings.Settings
        from key in Keys(setting)
        from entry in file.Entries
        where entry.Is(key) && entry.Value is { } value && IsValue(setting, value)
        select new WrittenValue(setting, entry.Path, entry.Value!, file.At(entry.Place));

    /// <summary>The values of one key, which a setting is given.</summary>
    public IEnumerable<WrittenValue> Values(Setting setting, string key) =>
        from file in files
        from entry in file.Entries
        where entry.Is(key) && entry.Value is { } value && IsValue(setting, value)
        select new WrittenValue(setting, entry.Path, entry.Value!, file.At(entry.Place));

    private static bool IsValue(Setting setting, string text) =>
        !string.IsNullOrWhiteSpace(text) && !setting.IsPlaceholder(text);

    private bool IsSet(string key) =>
        files.Any(file => file.Find(key) is { } entry && (entry.IsObject || !string.IsNullOrWhiteSpace(entry.Value)));

    /// <summary>Whether the section is an item of a list, to which no key can be added by its path.</summary>
    private bool IsInList => section.Split(':').Any(static name => name.Length > 0 && name.All(char.IsDigit));

    /// <summary>A secret may stand in a section of its own.</summary>
    private IEnumerable<string> Keys(Setting setting)
    {
        string key = Key(setting.Property.Name);
        return setting.IsSecret ? [key, key + ":Password", key + ":ClientSecret"] : [key];
    }

    private Diagnostic NoSection(Setting setting, string key)
    {
        foreach (SettingsFile file in files)
        {
            if (
                file.Entries.FirstOrDefault(entry =>
                    entry.IsObject && entry.IsIn("") && IsNear(entry.Path, section) && !isRead(entry.Path)
                ) is
                { } near
            )
            {
                return Of(
                    Carries(setting),
                    file.At(near.Key),
                    $"the section that is bound is '{section}', not '{near.Path}'",
                    $"Correct the name here or in the call of {settings.AddMethod}",
                    (SettingsFix.Text, section)
                );
            }
        }

        return Of(
            Carries(setting),
            files[0].At(new TextSpan(0, 0)),
            $"no appsettings file has the section '{section}'",
            $"Add '{key}'",
            (SettingsFix.Key, key)
        );
    }

    private MisspeltKey? Misspelt(string option)
    {
        foreach (SettingsFile file in files)
        {
            foreach (SettingsEntry entry in file.Entries)
            {
                if (entry.IsIn(section) && !IsOption(entry.Name) && IsNear(entry.Name, option) && !isRead(entry.Name))
                {
                    string written = file.KeyText(entry);
                    string outer = written.Substring(0, written.LastIndexOf(':') + 1);
                    bool isFree = file.Find(Key(option)) is null;
                    return new MisspeltKey(
                        entry.Path,
                        entry.IsObject,
                        file.At(entry.Key),
                        isFree ? outer + option : null
                    );
                }
            }
        }

        return null;
    }

    private (string Path, Location At)? Find(string key)
    {
        foreach (SettingsFile file in files)
        {
            if (file.Find(key) is { } entry)
            {
                return (entry.Path, file.At(entry.Place));
            }
        }

        return null;
    }

    private Location SectionPlace() =>
        section.Length > 0 && Find(section) is { } found ? found.At : files[0].At(new TextSpan(0, 0));

    private IEnumerable<string> Options()
    {
        for (INamedTypeSymbol? type = settings.Options; type is not null; type = type.BaseType)
        {
            foreach (IPropertySymbol property in type.GetMembers().OfType<IPropertySymbol>())
            {
                if (property is { IsStatic: false, SetMethod.DeclaredAccessibility: Accessibility.Public })
                {
                    yield return property.Name;
                }
            }
        }
    }

    private bool IsOption(string name)
    {
        for (INamedTypeSymbol? type = settings.Options; type is not null; type = type.BaseType)
        {
            if (type.GetMembers().Any(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNear(string name, string wanted) =>
        Prose.Distance(Letters(name), Letters(wanted)) <= Math.Min(MostWrongLetters, wanted.Length / 3);

    /// <summary><c>api_key</c> and <c>api-key</c> are <c>ApiKey</c> misspelt.</summary>
    private static string Letters(string name) =>
        new([.. name.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);

    public string Key(string name) => section.Length == 0 ? name : section + ":" + name;

    private string Carries(Setting setting) => $"Every request to the {settings.Api} carries '{setting.Name}'";

    private static Diagnostic Of(
        string effect,
        Location location,
        string fault,
        string mend,
        (string Name, string Value)? fix = null
    ) =>
        Finding.Of(
            ConfigurationDiagnostics.ConfigurationLacksSetting,
            location,
            fix is { } known ? ImmutableDictionary<string, string?>.Empty.Add(known.Name, known.Value) : null,
            effect,
            fault,
            mend
        );
}
