namespace CampaignsGen.Generator.Trees;

/// <summary>What a document may be made of: far above what people write, and below what hurts whoever reads it.</summary>
internal static class TreeLimits
{
    /// <summary>How many UTF-16 code units its text may have. The largest that are published, Microsoft Graph's, have 40 million.</summary>
    public const int MaxCharacters = 64 * 1024 * 1024;

    /// <summary>How deep it may be nested: far below what a stack of one megabyte bears.</summary>
    public const int MaxDepth = 256;

    /// <summary>How many values the aliases of a YAML document may repeat, each of which somebody has to read.</summary>
    public const int MaxAliasedNodes = 50_000;
}
