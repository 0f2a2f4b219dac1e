namespace CampaignsGen.Generator.Planning;

/// <summary>What becomes of properties of which the document says neither that they are allowed nor that they are not, as the item says it.</summary>
internal static class AdditionalPropertiesRules
{
    private const string Skip = "Skip";
    private const string Keep = "Keep";

    /// <summary>Whether <paramref name="rule"/> says something, or nothing.</summary>
    public static bool IsKnown(string? rule) => rule is null || Is(rule, Skip) || Is(rule, Keep);

    /// <summary>Whether models keep them.</summary>
    public static bool AreKept(string? rule) => rule is not null && Is(rule, Keep);

    private static bool Is(string rule, string value) => string.Equals(rule, value, StringComparison.OrdinalIgnoreCase);
}
