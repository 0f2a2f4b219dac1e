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

    /// <summary>Whether it keeps the value of the discriminator with which it was read, because a branch does not and has several.</summary>
    public bool KeepsDiscriminator { get; init; }

    /// <summary>Whether it can be held against the document's limits.</summary>
    public bool IsChecked { get; init; }

    /// <summary>Whether objects or arrays are told apart by what they hold, so that one may be of several branches.</summary>
    public bool MayBeSeveral => Branches.Any(static branch => branch.Object is not null);

    /// <summary>The branches of a kind that are told apart by what they hold.</summary>
    public IEnumerable<BranchPlan> Told(BranchKind kind) =>
        Branches.Where(branch => branch.Kind == kind && branch.Object is not null);

    /// <summary>Whether nothing but the event tells what it is.</summary>
    public bool IsToldByEvent { get; init; }

    /// <summary>The events whose data it is; none for a union that belongs to none.</summary>
    public EquatableArray<EventPlan> Events { get; init; }

    /// <summary>In the order in which they are tried: those that are told by nothing come last.</summary>
    public EquatableArray<BranchPlan> Branches { get; init; }
}

/// <summary>The data of events of some types.</summary>
/// <param name="Types">The events' types; none for every other event.</param>
/// <param name="Data">What the data is; a string where it is text and no JSON.</param>
internal sealed record EventPlan(EquatableArray<string> Types, TypePlan Data)
{
    /// <summary>Whether the data is text, not JSON.</summary>
    public bool IsText { get; init; }
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

    /// <summary>Whether a text that is a number is of it as well.</summary>
    public bool TakesNumberText { get; init; }

    /// <summary>The parameter of <c>Match</c>, and the local in which the value waits.</summary>
    public required string Local { get; init; }

    /// <summary>Values of the discriminator that stand for it.</summary>
    public EquatableArray<string> DiscriminatorValues { get; init; }

    /// <summary>The value of the discriminator that the union writes before the properties of the branch; null where the branch does it.</summary>
    public string? WrittenValue { get; init; }

    /// <summary>The property of the branch that holds the discriminator where it was read, among others that the schema does not name; null where there is none.</summary>
    public string? KeptIn { get; init; }

    /// <summary>Whether an object without the discriminator is this branch.</summary>
    public bool IsAlone { get; init; }

    /// <summary>Whether an object of no value of the discriminator that is known is this branch.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Whether an object without the discriminator breaks its schema.</summary>
    public bool RequiresDiscriminator { get; init; }

    /// <summary>What tells it from the other objects, or arrays, where neither a discriminator nor the type of the items does; else null.</summary>
    public ObjectBranchPlan? Object { get; init; }

    /// <summary>What it is held against before it is sent; null for nothing.</summary>
    public CheckPlan? Check { get; init; }

    /// <summary>The types of the items by which it is told from other arrays.</summary>
    public JsonKinds ItemKinds { get; init; }
}

/// <summary>Several types of JSON values.</summary>
[Flags]
internal enum JsonKinds
{
    None = 0,
    Null = 1,
    Boolean = 2,
    Integer = 4,
    Fraction = 8,
    String = 16,
    Array = 32,
    Object = 64,
}

/// <summary>What a branch says of its objects.</summary>
internal sealed record ObjectBranchPlan
{
    public EquatableArray<string> Required { get; init; }
    public EquatableArray<string> Optional { get; init; }
    public EquatableArray<PropertyKindsPlan> Kinds { get; init; }
    public EquatableArray<PropertyConstantsPlan> Constants { get; init; }

    /// <summary>What its properties hold that tells it, where the properties themselves do not.</summary>
    public EquatableArray<PropertyValuePlan> Values { get; init; }

    /// <summary>Whether it keeps properties that it does not name.</summary>
    public bool IsOpen { get; init; }
}

internal sealed record PropertyKindsPlan(string Name, JsonKinds Kinds);

/// <param name="Name">A property.</param>
/// <param name="Values">The text of strings, and the JSON of other values.</param>
internal sealed record PropertyConstantsPlan(string Name, EquatableArray<string> Values);

/// <param name="Name">A property; an empty one for the items of an array.</param>
/// <param name="IsArray">Whether the values are arrays, of which the items are told, and not objects.</param>
/// <param name="Value">What the branch says of the values.</param>
internal sealed record PropertyValuePlan(string Name, bool IsArray, ObjectBranchPlan Value);
