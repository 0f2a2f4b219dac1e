namespace CampaignsGen.Generator.Planning;

/// <summary>
/// Interprets the AdditionalProperties metadata of the item, for properties that the document neither allows nor forbids.
/// </summary>
internal static class AdditionalPropertiesRules
{
    private const string Skip = "Skip";
    private const string Keep = "Keep";

    /// <summary>Determines whether <paramref name="rule"/> is valid or not specified.</summary>
    public static bool IsKnown(string? rule) => rule is null || Is(rule, Skip) || Is(rule, Keep);

    /// <summary>Determines whether models keep such properties.</summary>
    public static bool AreKept(string? rule) => rule is not null && Is(rule, Keep);

    private static bool Is(string rule, string value) => string.Equals(rule, value, StringComparison.OrdinalIgnoreCase);
}
