namespace CampaignsGen.Generator.Planning;

/// <summary>Interprets the Accessibility metadata of the item.</summary>
internal static class AccessibilityRules
{
    private const string Public = "Public";
    private const string Internal = "Internal";

    /// <summary>Determines whether <paramref name="accessibility"/> is valid or not specified.</summary>
    public static bool IsKnown(string? accessibility) =>
        accessibility is null || Is(accessibility, Public) || Is(accessibility, Internal);

    /// <summary>Determines whether the generated types are internal.</summary>
    public static bool IsInternal(string? accessibility) => accessibility is not null && Is(accessibility, Internal);

    private static bool Is(string accessibility, string value) =>
        string.Equals(accessibility, value, StringComparison.OrdinalIgnoreCase);
}
