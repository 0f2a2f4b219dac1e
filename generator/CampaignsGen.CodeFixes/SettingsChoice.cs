namespace CampaignsGen.CodeFixes;

/// <summary>What somebody chose who mends all of a kind at once: the file where, and which of several offers.</summary>
/// <remarks>
/// It is the key by which equal fixes are found, because whoever mends all in one document is told only which document of C# that is.
/// </remarks>
internal sealed class SettingsChoice(string? path, string offer)
{
    /// <summary>The first offer of each, whatever it says.</summary>
    public const string First = nameof(AppSettingsFix);

    private const char Separator = '\n';

    public string Key => offer + Separator + path;

    public string Path => path ?? "";

    /// <summary>The title of the offer; null for the first of each.</summary>
    public string? Title => offer == First ? null : offer;

    public static SettingsChoice Of(string? key)
    {
        string[] parts = (key ?? First).Split([Separator], 2);
        return new SettingsChoice(parts.Length > 1 ? parts[1] : null, parts[0]);
    }
}
