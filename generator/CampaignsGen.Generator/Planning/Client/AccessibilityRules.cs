namespace CampaignsGen.Generator.Planning;

/// <summary>Who sees what is emitted, as the item says it.</summary>
internal static class AccessibilityRules
{
    private const string Public = "Public";
    private const string Internal = "Internal";

    /// <summary>Whether <paramref name="accessibility"/> says something, or nothing.</summary>
    public static bool IsKnown(string? accessibility) =>
        accessibility is null || Is(accessibility, Public) || Is(accessibility, Internal);

    /// <summary>Whether only the project itself sees it.</summary>
    public static bool IsInternal(string? accessibility) => accessibility is not null && Is(accessibility, Internal);

    private static bool Is(string accessibility, string value) =>
        string.Equals(accessibility, value, StringComparison.OrdinalIgnoreCase);
}
