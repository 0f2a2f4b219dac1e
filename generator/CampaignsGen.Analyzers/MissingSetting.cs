using System.Collections.Immutable;
using CampaignsGen.Analyzers.Diagnostics;
using CampaignsGen.Analyzers.Settings;
using Microsoft.CodeAnalysis;

namespace CampaignsGen.Analyzers;

/// <summary>Says that a setting is missing, and what the code fix needs to add it.</summary>
internal static class MissingSetting
{
    /// <summary>The key of the property's name.</summary>
    public const string Property = "Property";

    /// <summary>The key of the configuration's key: <c>Pets:ApiKey</c>.</summary>
    public const string Key = "Key";

    /// <summary>Of a registration whose code leaves the setting out.</summary>
    public static Diagnostic InRegistration(ClientSettings settings, Setting setting, Location location) =>
        Of(
            settings,
            setting,
            location,
            $"Set {settings.Options.Name}.{setting.Property.Name}, or {Offer(settings, setting)} and register the client with the section '{settings.Section}'"
        );

    /// <summary>Of options that are handed to a constructor.</summary>
    public static Diagnostic InOptions(ClientSettings settings, Setting setting, Location location) =>
        Of(settings, setting, location, $"Set {settings.Options.Name}.{setting.Property.Name}");

    private static Diagnostic Of(ClientSettings settings, Setting setting, Location location, string mend) =>
        Finding.Of(
            setting.IsSecret ? ConfigurationDiagnostics.SecretMissing : ConfigurationDiagnostics.SettingMissing,
            location,
            ImmutableDictionary<string, string?>
                .Empty.Add(Property, setting.Property.Name)
                .Add(Key, KeyOf(settings, setting)),
            settings.Api,
            setting.Name,
            Prose.Words(setting.Property.Name),
            mend
        );

    /// <summary>A secret has no place in a file of the repository.</summary>
    private static string Offer(ClientSettings settings, Setting setting) =>
        setting.IsSecret
            ? $"put '{KeyOf(settings, setting)}' into user secrets or the environment"
            : $"add '{KeyOf(settings, setting)}' to appsettings.json";

    public static string KeyOf(ClientSettings settings, Setting setting) =>
        $"{settings.Section}:{setting.Property.Name}";
}
