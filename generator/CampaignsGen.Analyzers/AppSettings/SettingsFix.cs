using Microsoft.CodeAnalysis;

namespace CampaignsGen.Analyzers.AppSettings;

/// <summary>Defines the diagnostic properties that pass information to the code fix for an <c>appsettings.json</c>.</summary>
internal static class SettingsFix
{
    /// <summary>The text to write between the quotes at the location of the diagnostic.</summary>
    public const string Text = "Text";

    /// <summary>The most similar values, one on each line, with the most similar first.</summary>
    public const string Values = "Values";

    /// <summary>The key to add, such as <c>Pets:Tenant</c>.</summary>
    public const string Key = "Add";

    /// <summary>The key of a secret to move to another store.</summary>
    public const string Secret = "Secret";

    public static IReadOnlyList<string> ValuesOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(Values, out string? values) && values is not null ? values.Split('\n') : [];
}
