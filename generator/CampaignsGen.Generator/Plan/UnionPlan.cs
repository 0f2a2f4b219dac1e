namespace CampaignsGen.Generator.Plan;

/// <summary>A value of one of several types.</summary>
internal sealed record UnionPlan
{
    public required string Identifier { get; init; }
    public required string JsonIdentifier { get; init; }

    /// <summary>What <c>JsonSerializer</c> finds it by: the same for all models of the client.</summary>
    public required string ConverterIdentifier { get; init; }
    public required DocPlan Doc { get; init; }

    /// <summary>Whether nothing tells the branches apart, so that it keeps JSON.</summary>
    public bool IsRaw { get; init; }

    /// <summary>The property whose value tells objects apart; null where their properties do.</summary>
    public string? Discriminator { get; init; }

    /// <summary>In the order in which they are tried: those that are told by nothing come last.</summary>
    public EquatableArray<BranchPlan> Branches { get; init; }
}

/// <summary>The JSON type that a branch is told by.</summary>
internal enum BranchKind
{
    Boolean,
    Number,
    String,
    Array,
    Object,
}

internal sealed record BranchPlan
{
    public required BranchKind Kind { get; init; }
    public required TypePlan Type { get; init; }

    /// <summary>The parameter of <c>Match</c>, and the local in which the value waits.</summary>
    public required string Local { get; init; }

    /// <summary>Values of the discriminator that stand for it.</summary>
    public EquatableArray<string> DiscriminatorValues { get; init; }

    /// <summary>Properties that no other object among the branches has; any of them tells it.</summary>
    public EquatableArray<string> OwnProperties { get; init; }
}
