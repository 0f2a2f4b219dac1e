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
            return Of(setting, misspelt.At, $"'{misspelt.Path}' is no option", $"Correct it to '{key}'");
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
            ? Of(setting, SectionPlace(), $"no appsettings file has '{key}'", $"Add '{key}'")
            : NoSection(setting, key);
    }

    /// <summary>CGN2006: the secrets that stand in the files.</summary>
    public IEnumerable<Diagnostic> Secrets() =>
        from file in files
        from setting in settings.Settings
        where setting.IsSecret
        from key in Keys(setting)
        from entry in file.Entries
        where entry.Is(key) && IsValue(entry.Value)
        select Diagnostic.Create(ConfigurationDiagnostics.SecretInFile, file.At(entry.Place), $"'{entry.Path}'");

    private IEnumerable<string> Keys(Setting setting)
    {
        string key = Key(setting.Property.Name);
        return [key, key + ":Password", key + ":ClientSecret"];
    }

    /// <summary>A text that is to be replaced when the program is deployed is no secret.</summary>
    private static bool IsValue(string? value) =>
        !string.IsNullOrWhiteSpace(value) && value is not null && "$#<{%_".IndexOf(value.TrimStart()[0]) < 0;

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
                    $"Correct the name here or in the call of {settings.AddMethod}"
                );
            }
        }

        return Of(
            setting,
            files[0].At(new TextSpan(0, 0)),
            $"no appsettings file has the section '{section}'",
            $"Add '{key}'"
        );
    }

    private (string Path, Location At)? Misspelt(Setting setting)
    {
        foreach (SettingsFile file in files)
        {
            foreach (SettingsEntry entry in file.Entries)
            {
                if (entry.IsIn(section) && !IsOption(entry.Name) && IsNear(entry.Name, setting.Property.Name))
                {
                    return (entry.Path, file.At(entry.Key));
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

    private Diagnostic Of(Setting setting, Location location, string fault, string mend) =>
        Diagnostic.Create(
            ConfigurationDiagnostics.ConfigurationLacksSetting,
            location,
            settings.Api,
            setting.Name,
            fault,
            mend
        );
}
