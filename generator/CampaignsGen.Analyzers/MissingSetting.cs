using System.Collections.Immutable;
using CampaignsGen.Analyzers.Diagnostics;
using CampaignsGen.Analyzers.Settings;
using Microsoft.CodeAnalysis;

namespace CampaignsGen.Analyzers;

/// <summary>Creates the diagnostics for missing settings, with the properties that the code fix needs.</summary>
internal static class MissingSetting
{
    /// <summary>The diagnostic property that contains the name of the option.</summary>
    public const string Property = "Property";

    /// <summary>The diagnostic property that contains the configuration key, such as <c>Pets:ApiKey</c>.</summary>
    public const string Key = "Key";

    /// <summary>Creates the diagnostic for a registration that does not set a required setting.</summary>
    public static Diagnostic InRegistration(ClientSettings settings, Setting setting, Location location) =>
        Of(
            settings,
            setting,
            location,
            $"set {settings.Options.Name}.{setting.Property.Name}, or {Offer(settings, setting)} and register the client with the section '{settings.Section}'"
        );

    /// <summary>Creates the diagnostic for options that are passed to a constructor.</summary>
    public static Diagnostic InOptions(ClientSettings settings, Setting setting, Location location) =>
        Of(settings, setting, location, $"set {settings.Options.Name}.{setting.Property.Name}");

    private static Diagnostic Of(ClientSettings settings, Setting setting, Location location, string fix) =>
        Finding.Of(
            setting.IsSecret ? ConfigurationDiagnostics.SecretMissing : ConfigurationDiagnostics.SettingMissing,
            location,
            ImmutableDictionary<string, string?>
                .Empty.Add(Property, setting.Property.Name)
                .Add(Key, KeyOf(settings, setting)),
            settings.Api,
            setting.Name,
            Prose.Words(setting.Property.Name),
            fix
        );

    /// <summary>Returns the fix that uses the configuration. A secret does not belong in a file of the repository.</summary>
    private static string Offer(ClientSettings settings, Setting setting) =>
        setting.IsSecret
            ? $"add '{KeyOf(settings, setting)}' to user secrets or the environment"
            : $"add '{KeyOf(settings, setting)}' to appsettings.json";

    public static string KeyOf(ClientSettings settings, Setting setting) =>
        $"{settings.Section}:{setting.Property.Name}";
}
