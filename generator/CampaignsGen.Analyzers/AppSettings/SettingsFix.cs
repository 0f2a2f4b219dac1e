namespace CampaignsGen.Analyzers.AppSettings;

/// <summary>What a diagnostic in an <c>appsettings.json</c> tells the fix, by these keys of its properties.</summary>
internal static class SettingsFix
{
    /// <summary>The text that is to stand between the quotes at the diagnostic's place.</summary>
    public const string Text = "Text";

    /// <summary>The key that is to be added: <c>Pets:Tenant</c>.</summary>
    public const string Key = "Add";

    /// <summary>The key of a secret that is to go elsewhere.</summary>
    public const string Secret = "Secret";
}
