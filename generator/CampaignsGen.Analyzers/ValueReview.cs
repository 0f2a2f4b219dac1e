using System.Collections.Immutable;
using CampaignsGen.Analyzers.AppSettings;
using CampaignsGen.Analyzers.Diagnostics;
using CampaignsGen.Analyzers.Settings;
using Microsoft.CodeAnalysis;

namespace CampaignsGen.Analyzers;

/// <summary>Judges a text that is given to a setting, in code or in a file: CGN2004, CGN2005 and CGN2006.</summary>
/// <param name="settings">Whose setting it is.</param>
/// <param name="setting">The setting.</param>
/// <param name="name">What the message calls it: the option, or the key of the configuration.</param>
/// <param name="key">The key of the configuration that it has, or would have.</param>
/// <param name="text">The text, which is not blank.</param>
internal sealed class ValueReview(ClientSettings settings, Setting setting, string name, string key, string text)
{
    /// <summary>Whether it is a secret that is none: it does not have the form of one.</summary>
    public bool IsNoSecret => setting.IsSecret && setting.FaultOf(text) is not null;

    /// <summary>What is wrong; null for nothing. A value that cannot work is more urgent than one that should not stand there.</summary>
    /// <param name="location">Where it stands.</param>
    /// <param name="isTest">Whether secrets are made up here, but for those that look real.</param>
    /// <param name="isCertain">Whether it has no other value.</param>
    public Diagnostic? Fault(Location location, bool isTest, bool isCertain = true) =>
        setting.FaultOf(text) is { } fault ? (isCertain ? NotAccepted(fault, location) : null)
        : setting.IsSecret ? (IsShown(isTest) ? Secret(location) : null)
        : isCertain ? Swapped(location)
        : null;

    /// <summary>What stands in a file instead of a secret without its form: the environment is read after it.</summary>
    public Diagnostic NoSecret(Location location) =>
        Finding.Info(
            ConfigurationDiagnostics.ValueNotAccepted,
            location,
            name,
            setting.FaultOf(text)!,
            $"Set it to a valid {Prose.Words(setting.Property.Name)}, unless the environment sets it"
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
                $"Set it to a valid {Prose.Words(setting.Property.Name)}"
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
                $"Set it to one of {string.Join(", ", setting.Allowed)}"
            );
}
