namespace CampaignsGen.Generator.Trees;

/// <summary>What a document may be made of: far above what people write, and below what hurts whoever reads it. An item may say otherwise.</summary>
internal sealed record TreeLimits
{
    /// <summary>How many values the aliases of a YAML document may repeat, each of which somebody has to read.</summary>
    public const int MaxAliasedNodes = 50_000;

    public static TreeLimits Default { get; } = new();

    /// <summary>How many UTF-16 code units its text may have. The largest that are published, Microsoft Graph's, have 40 million.</summary>
    public int Characters { get; init; } = 64 * 1024 * 1024;

    /// <summary>How many values it may have: each takes about a hundred bytes.</summary>
    public int Values { get; init; } = 5_000_000;

    /// <summary>How deep it may be nested: far below what a stack of one megabyte bears.</summary>
    public int Depth { get; init; } = 256;
}
