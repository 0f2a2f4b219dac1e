namespace CampaignsGen.CodeFixes;

/// <summary>Represents the user's choice for Fix All: the file, and the fix if there are several.</summary>
/// <remarks>
/// The choice is encoded in the equivalence key, because a Fix All provider gets only the C# document, not the additional file.
/// </remarks>
internal sealed class SettingsChoice(string? path, string offer)
{
    /// <summary>The first fix of each diagnostic, regardless of its title.</summary>
    public const string First = nameof(AppSettingsFix);

    private const char Separator = '\n';

    public string Key => offer + Separator + path;

    public string Path => path ?? "";

    /// <summary>Gets the title of the fix, or null for the first fix of each diagnostic.</summary>
    public string? Title => offer == First ? null : offer;

    public static SettingsChoice Of(string? key)
    {
        string[] parts = (key ?? First).Split([Separator], 2);
        return new SettingsChoice(parts.Length > 1 ? parts[1] : null, parts[0]);
    }
}
