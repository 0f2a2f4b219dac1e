using Microsoft.CodeAnalysis;

namespace CampaignsGen.Analyzers.AppSettings;

/// <summary>What a diagnostic in an <c>appsettings.json</c> tells the fix, by these keys of its properties.</summary>
internal static class SettingsFix
{
    /// <summary>The text that is to stand between the quotes at the diagnostic's place.</summary>
    public const string Text = "Text";

    /// <summary>The values that were likely meant, one on each line, the nearest first.</summary>
    public const string Values = "Values";

    /// <summary>The key that is to be added: <c>Pets:Tenant</c>.</summary>
    public const string Key = "Add";

    /// <summary>The key of a secret that is to go elsewhere.</summary>
    public const string Secret = "Secret";

    public static IReadOnlyList<string> ValuesOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(Values, out string? values) && values is not null ? values.Split('\n') : [];
}
