using System.Collections.Immutable;
using CampaignsGen.Analyzers.AppSettings;
using CampaignsGen.Analyzers.Diagnostics;
using CampaignsGen.Analyzers.Settings;
using Microsoft.CodeAnalysis;

namespace CampaignsGen.Analyzers;

/// <summary>Checks a string that is assigned to a setting, in code or in a file: CGN2004, CGN2005 and CGN2006.</summary>
/// <param name="settings">The client of the setting.</param>
/// <param name="setting">The setting.</param>
/// <param name="name">The name in the message: the option or the configuration key.</param>
/// <param name="key">The configuration key of the setting.</param>
/// <param name="text">The string, which is not blank.</param>
internal sealed class ValueReview(ClientSettings settings, Setting setting, string name, string key, string text)
{
    /// <summary>Gets a value indicating whether the setting is a secret and the string does not have its format.</summary>
    public bool IsNoSecret => setting.IsSecret && setting.FaultOf(text) is not null;

    /// <summary>Returns the problem, or null if there is none. An invalid value takes precedence over a secret in a file.</summary>
    /// <param name="location">The location of the string.</param>
    /// <param name="isTest">Whether this is a test project, in which only secrets that look real are reported.</param>
    /// <param name="isCertain">Whether the setting has no other value.</param>
    public Diagnostic? Fault(Location location, bool isTest, bool isCertain = true) =>
        setting.FaultOf(text) is { } fault ? (isCertain ? NotAccepted(fault, location) : null)
        : setting.IsSecret ? (IsShown(isTest) ? Secret(location) : null)
        : isCertain ? Swapped(location)
        : null;

    /// <summary>Creates the diagnostic for a malformed secret in a file, which an environment variable may override.</summary>
    public Diagnostic NoSecret(Location location) =>
        Finding.Info(
            ConfigurationDiagnostics.ValueNotAccepted,
            location,
            name,
            setting.FaultOf(text)!,
            $"set it to a valid {Prose.Words(setting.Property.Name)}, unless an environment variable sets it"
        );

    private bool IsShown(bool isTest) =>
        !setting.IsPlaceholder(text) && (!isTest || RealKey.Looks(setting.WithoutPrefix(text)));

    private Diagnostic Secret(Location location) =>
        Finding.Of(
            ConfigurationDiagnostics.SecretInFile,
            location,
            ImmutableDictionary<string, string?>
                .Empty.Add(SettingsFix.Secret, key)
                .Add(MissingSetting.Property, setting.Property.Name),
            name
        );

    private Diagnostic? Swapped(Location location) =>
        !setting.IsVariable && settings.Settings.FirstOrDefault(other => other.Allowed.Contains(text)) is { } variable
            ? Finding.Of(
                ConfigurationDiagnostics.SettingsSwapped,
                location,
                name,
                text,
                variable.Property.Name,
                Prose.Words(setting.Property.Name)
            )
            : null;

    private Diagnostic NotAccepted(string fault, Location location) =>
        setting.Allowed.Count == 0
            ? Finding.Of(
                ConfigurationDiagnostics.ValueNotAccepted,
                location,
                name,
                fault,
                $"set it to a valid {Prose.Words(setting.Property.Name)}"
            )
            : Finding.Of(
                ConfigurationDiagnostics.ValueNotAccepted,
                location,
                ImmutableDictionary<string, string?>.Empty.Add(
                    SettingsFix.Values,
                    string.Join("\n", Prose.Nearest(text, setting.Allowed))
                ),
                name,
                fault,
                $"set it to one of {string.Join(", ", setting.Allowed)}"
            );
}
