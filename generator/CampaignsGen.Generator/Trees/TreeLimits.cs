namespace CampaignsGen.Generator.Trees;

/// <summary>
/// Specifies the size limits of a document. The defaults are far above the size of real documents and protect the compiler; an item can
/// change them.
/// </summary>
internal sealed record TreeLimits
{
    /// <summary>The maximum number of values that the aliases of a YAML document can repeat, because each of them has to be read.</summary>
    public const int MaxAliasedNodes = 50_000;

    public static TreeLimits Default { get; } = new();

    /// <summary>
    /// Gets the maximum number of UTF-16 code units. The largest published documents, those of Microsoft Graph, have 40 million.
    /// </summary>
    public int Characters { get; init; } = 64 * 1024 * 1024;

    /// <summary>Gets the maximum number of values. Each takes about one hundred bytes.</summary>
    public int Values { get; init; } = 5_000_000;

    /// <summary>Gets the maximum nesting depth, which is far below what a stack of one megabyte supports.</summary>
    public int Depth { get; init; } = 256;
}
