using System.Collections.Immutable;
using CampaignsGen.Analyzers.Diagnostics;
using CampaignsGen.Analyzers.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CampaignsGen.Analyzers.AppSettings;

/// <summary>Looks for a client's required settings in the files of every environment.</summary>
internal sealed class SectionReview(IReadOnlyList<SettingsFile> files, string section, ClientSettings settings)
{
    /// <summary>How many letters may differ in a name that was misspelt.</summary>
    private const int MostWrongLetters = 2;

    /// <summary>CGN2003: what is wrong with a required setting; null where it has a value, or a secret that may stand elsewhere.</summary>
    public Diagnostic? Missing(Setting setting)
    {
        string key = Key(setting.Property.Name);
        if (
            files.Any(file =>
                file.Find(key) is { } entry && (entry.IsObject || !string.IsNullOrWhiteSpace(entry.Value))
            )
        )
        {
            return null;
        }

        if (Misspelt(setting) is { } misspelt)
        {
            return Of(
                setting,
                misspelt.At,
                $"'{misspelt.Path}' is no option",
                $"Correct it to '{key}'",
                (SettingsFix.Text, misspelt.Text)
            );
        }

        if (setting.IsSecret)
        {
            return null;
        }

        if (Find(key) is { } empty)
        {
            return Of(setting, empty.At, $"'{key}' is empty in every appsettings file", "Give it a value");
        }

        return section.Length == 0 || Find(section) is not null
            ? Of(setting, SectionPlace(), $"no appsettings file has '{key}'", $"Add '{key}'", (SettingsFix.Key, key))
            : NoSection(setting, key);
    }

    /// <summary>The values that stand in the files, but for those that are to be replaced when the program is deployed.</summary>
    public IEnumerable<WrittenValue> Values() =>
        from file in files
        from setting in settings.Settings
        from key in Keys(setting)
        from entry in file.Entries
        where entry.Is(key) && entry.Value is { } value && !string.IsNullOrWhiteSpace(value) && !Placeholder.Is(value)
        select new WrittenValue(setting, entry.Path, entry.Value!, file.At(entry.Place));

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
                file.Entries.FirstOrDefault(entry => entry.IsObject && entry.IsIn("") && IsNear(entry.Path, section)) is
                { } near
            )
            {
                return Of(
                    setting,
                    file.At(near.Key),
                    $"the section that is bound is '{section}', not '{near.Path}'",
                    $"Correct the name here or in the call of {settings.AddMethod}",
                    (SettingsFix.Text, section)
                );
            }
        }

        return Of(
            setting,
            files[0].At(new TextSpan(0, 0)),
            $"no appsettings file has the section '{section}'",
            $"Add '{key}'",
            (SettingsFix.Key, key)
        );
    }

    private (string Path, Location At, string Text)? Misspelt(Setting setting)
    {
        foreach (SettingsFile file in files)
        {
            foreach (SettingsEntry entry in file.Entries)
            {
                if (entry.IsIn(section) && !IsOption(entry.Name) && IsNear(entry.Name, setting.Property.Name))
                {
                    string written = file.KeyText(entry);
                    string outer = written.Substring(0, written.LastIndexOf(':') + 1);
                    return (entry.Path, file.At(entry.Key), outer + setting.Property.Name);
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

    private string Key(string name) => section.Length == 0 ? name : section + ":" + name;

    private Diagnostic Of(
        Setting setting,
        Location location,
        string fault,
        string mend,
        (string Name, string Value)? fix = null
    ) =>
        Finding.Of(
            ConfigurationDiagnostics.ConfigurationLacksSetting,
            location,
            fix is { } known ? ImmutableDictionary<string, string?>.Empty.Add(known.Name, known.Value) : null,
            settings.Api,
            setting.Name,
            fault,
            mend
        );
}
