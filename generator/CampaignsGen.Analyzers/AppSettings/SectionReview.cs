using System.Collections.Immutable;
using CampaignsGen.Analyzers.Diagnostics;
using CampaignsGen.Analyzers.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CampaignsGen.Analyzers.AppSettings;

/// <summary>Checks a configuration section for the settings of a client, in the files that apply to every environment.</summary>
/// <param name="files">The files.</param>
/// <param name="section">The path of the section, or an empty string for the root.</param>
/// <param name="settings">The client whose settings the section contains.</param>
/// <param name="isRead">A function that determines whether the program itself reads a key.</param>
internal sealed class SectionReview(
    IReadOnlyList<SettingsFile> files,
    string section,
    ClientSettings settings,
    Func<string, bool> isRead
)
{
    /// <summary>The maximum number of characters by which a misspelled name may differ.</summary>
    private const int MostWrongLetters = 2;

    /// <summary>Returns CGN2003 for a required setting, or null if it has a value or is a secret that may be stored elsewhere.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="name">The name in the section, if it is not the name of the property.</param>
    public Diagnostic? Missing(Setting setting, string? name = null)
    {
        string leaf = name ?? setting.Property.Name;
        string key = Key(leaf);
        if (IsSet(key))
        {
            return null;
        }

        if (Misspelled(leaf) is { } misspelled)
        {
            return Of(
                Requires(setting),
                misspelled.At,
                $"'{misspelled.Path}' is not an option",
                $"rename it to '{key}'",
                misspelled.Text is { } text ? (SettingsFix.Text, text) : null
            );
        }

        if (setting.IsSecret)
        {
            return null;
        }

        if (Find(key) is { } empty)
        {
            return Of(Requires(setting), empty.At, $"'{key}' is empty in every appsettings file", "set it to a value");
        }

        return section.Length == 0 || Find(section) is not null
                ? Of(
                    Requires(setting),
                    SectionPlace(),
                    $"no appsettings file contains '{key}'",
                    $"add '{key}'",
                    IsInList ? null : (SettingsFix.Key, key)
                )
            : IsInList ? null
            : NoSection(setting, key);
    }

    /// <summary>Returns CGN2003 for each name that is similar to an option without a value. The client ignores that name.</summary>
    public IEnumerable<Diagnostic> Misspelled()
    {
        HashSet<string> required = [.. settings.Required.Select(static setting => setting.Property.Name)];
        foreach (string option in Options().Where(option => !required.Contains(option) && !IsSet(Key(option))))
        {
            if (section.Length > 0 && Misspelled(option) is { IsObject: false } misspelled)
            {
                yield return Of(
                    $"{settings.Options.Name}.{option} keeps its default value, because",
                    misspelled.At,
                    $"'{misspelled.Path}' is not an option",
                    $"rename it to '{Key(option)}'",
                    misspelled.Text is { } text ? (SettingsFix.Text, text) : null
                );
            }
        }
    }

    /// <summary>Returns the values in the files, except placeholders that are replaced when the program is deployed.</summary>
    public IEnumerable<WrittenValue> Values() =>
        from file in files
        from setting in settings.Settings
        from key in Keys(setting)
        from entry in file.Entries
        where entry.Is(key) && entry.Value is { } value && IsValue(setting, value)
        select new WrittenValue(setting, entry.Path, entry.Value!, file.At(entry.Place));

    /// <summary>Returns the values of one key, from which a setting is set.</summary>
    public IEnumerable<WrittenValue> Values(Setting setting, string key) =>
        from file in files
        from entry in file.Entries
        where entry.Is(key) && entry.Value is { } value && IsValue(setting, value)
        select new WrittenValue(setting, entry.Path, entry.Value!, file.At(entry.Place));

    private static bool IsValue(Setting setting, string text) =>
        !string.IsNullOrWhiteSpace(text) && !setting.IsPlaceholder(text);

    private bool IsSet(string key) =>
        files.Any(file => file.Find(key) is { } entry && (entry.IsObject || !string.IsNullOrWhiteSpace(entry.Value)));

    /// <summary>Gets a value indicating whether the section is an item of a list, to which a key cannot be added by path.</summary>
    private bool IsInList => section.Split(':').Any(static name => name.Length > 0 && name.All(char.IsDigit));

    /// <summary>Returns the keys of a setting. A secret may have its own section.</summary>
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
                    Requires(setting),
                    file.At(near.Key),
                    $"the client is bound to the section '{section}', not '{near.Path}'",
                    $"correct the name here or in the call to {settings.AddMethod}",
                    (SettingsFix.Text, section)
                );
            }
        }

        return Of(
            Requires(setting),
            files[0].At(new TextSpan(0, 0)),
            $"no appsettings file contains the section '{section}'",
            $"add '{key}'",
            (SettingsFix.Key, key)
        );
    }

    private MisspelledKey? Misspelled(string option)
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
                    return new MisspelledKey(
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

    /// <summary>Returns only letters and digits, so that <c>api_key</c> and <c>api-key</c> are recognized as misspellings of <c>ApiKey</c>.</summary>
    private static string Letters(string name) =>
        new([.. name.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);

    public string Key(string name) => section.Length == 0 ? name : section + ":" + name;

    private string Requires(Setting setting) => $"Every request to the {settings.Api} requires '{setting.Name}', but";

    private static Diagnostic Of(
        string effect,
        Location location,
        string fault,
        string remedy,
        (string Name, string Value)? fix = null
    ) =>
        Finding.Of(
            ConfigurationDiagnostics.ConfigurationLacksSetting,
            location,
            fix is { } known ? ImmutableDictionary<string, string?>.Empty.Add(known.Name, known.Value) : null,
            effect,
            fault,
            remedy
        );
}
