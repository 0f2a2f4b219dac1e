using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Schemas;

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

    /// <summary>The values of the discriminator by which it is read.</summary>
    public List<string> DiscriminatorValues { get; } = [];

    /// <summary>The value of the discriminator that the choice has to write, because the branch does not describe it; null where there is none.</summary>
    public string? WrittenValue { get; set; }

    /// <summary>Whether an object without the discriminator is this branch.</summary>
    public bool IsAlone { get; set; }

    /// <summary>Whether an object of no value of the discriminator that is known is this branch.</summary>
    public bool IsDefault { get; set; }

    /// <summary>Whether an object without the discriminator breaks its schema.</summary>
    public bool RequiresDiscriminator { get; set; }

    /// <summary>What tells it from the other objects, or arrays, where neither a discriminator nor the type of the items does; else null.</summary>
    public ObjectBranchPlan? Object { get; set; }

    /// <summary>Whether it has a property that no other of the objects has.</summary>
    public bool HasOwnProperty { get; set; }

    /// <summary>The types of the items by which it is told from other arrays.</summary>
    public JsonKinds ItemKinds { get; set; }

    public void ForgetDiscriminator()
    {
        DiscriminatorValues.Clear();
        WrittenValue = null;
        IsAlone = false;
        IsDefault = false;
    }
}
