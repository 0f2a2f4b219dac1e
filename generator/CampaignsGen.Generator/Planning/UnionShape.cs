using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>A choice of schemas, sorted by how a value tells which of them it is.</summary>
/// <param name="Discriminator">The property whose value tells objects apart; null where there is none.</param>
/// <param name="Branches">Two or more, in the order in which they are tried.</param>
internal sealed record UnionShape(string? Discriminator, IReadOnlyList<UnionBranch> Branches);

internal sealed class UnionBranch(Schema schema, Schema composed, BranchKind kind)
{
    /// <summary>The branch as it stands in the choice.</summary>
    public Schema Schema { get; } = schema;

    /// <summary>The branch with its references followed and its <c>allOf</c> merged.</summary>
    public Schema Composed { get; } = composed;
    public BranchKind Kind { get; } = kind;
    public List<string> DiscriminatorValues { get; } = [];
    public List<string> OwnProperties { get; set; } = [];
}
