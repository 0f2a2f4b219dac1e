using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Schemas;

/// <summary>Represents a choice of schemas, with the features that distinguish their values.</summary>
/// <param name="Discriminator">The property whose value distinguishes objects, or null if there is none.</param>
/// <param name="Branches">Two or more branches, in the order in which they are tried.</param>
internal sealed record UnionShape(string? Discriminator, IReadOnlyList<UnionBranch> Branches);

internal sealed class UnionBranch(Schema schema, Schema composed, BranchKind kind)
{
    /// <summary>Gets the branch as it is in the choice.</summary>
    public Schema Schema { get; } = schema;

    /// <summary>Gets the branch with its references resolved and its <c>allOf</c> merged.</summary>
    public Schema Composed { get; } = composed;
    public BranchKind Kind { get; } = kind;

    /// <summary>Gets the discriminator values by which the branch is read.</summary>
    public List<string> DiscriminatorValues { get; } = [];

    /// <summary>
    /// Gets or sets the discriminator value that the choice has to write because the branch does not declare it, or null if there is none.
    /// </summary>
    public string? WrittenValue { get; set; }

    /// <summary>Gets or sets a value indicating whether an object without the discriminator is of this branch.</summary>
    public bool IsAlone { get; set; }

    /// <summary>Gets or sets a value indicating whether an object with an unknown discriminator value is of this branch.</summary>
    public bool IsDefault { get; set; }

    /// <summary>Gets or sets a value indicating whether an object without the discriminator violates its schema.</summary>
    public bool RequiresDiscriminator { get; set; }

    /// <summary>
    /// Gets or sets what distinguishes it from the other objects or arrays if neither a discriminator nor the types of the items do;
    /// otherwise, null.
    /// </summary>
    public ObjectBranchPlan? Object { get; set; }

    /// <summary>Gets or sets a value indicating whether it has a property that no other object has.</summary>
    public bool HasOwnProperty { get; set; }

    /// <summary>Gets or sets the types of the items that distinguish it from other arrays.</summary>
    public JsonKinds ItemKinds { get; set; }

    public void ForgetDiscriminator()
    {
        DiscriminatorValues.Clear();
        WrittenValue = null;
        IsAlone = false;
        IsDefault = false;
    }
}
