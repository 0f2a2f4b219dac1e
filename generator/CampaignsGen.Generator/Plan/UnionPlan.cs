namespace CampaignsGen.Generator.Plan;

/// <summary>Represents a union: a value of one of several types.</summary>
internal sealed record UnionPlan
{
    public required string Identifier { get; init; }
    public required string JsonIdentifier { get; init; }

    /// <summary>The converter for <c>JsonSerializer</c>, which is the same for all models of the client.</summary>
    public required string ConverterIdentifier { get; init; }
    public required DocPlan Doc { get; init; }

    /// <summary>Whether the branches cannot be distinguished, so that the union keeps JSON.</summary>
    public bool IsRaw { get; init; }

    /// <summary>The property whose value distinguishes objects, or null if their properties do.</summary>
    public string? Discriminator { get; init; }

    /// <summary>
    /// Whether the union keeps the received value of the discriminator, because a branch has several values and does not
    /// keep it.
    /// </summary>
    public bool KeepsDiscriminator { get; init; }

    /// <summary>Whether the value can be validated against the document's limits.</summary>
    public bool IsChecked { get; init; }

    /// <summary>Whether objects or arrays are distinguished by their content, so that one can match several branches.</summary>
    public bool MayBeSeveral => Branches.Any(static branch => branch.Object is not null);

    /// <summary>Returns the branches of a JSON type that are distinguished by their content.</summary>
    public IEnumerable<BranchPlan> Told(BranchKind kind) =>
        Branches.Where(branch => branch.Kind == kind && branch.Object is not null);

    /// <summary>Whether only the event determines the branch.</summary>
    public bool IsSelectedByEvent { get; init; }

    /// <summary>The events whose data the union is; empty if it is not the data of events.</summary>
    public EquatableArray<EventPlan> Events { get; init; }

    /// <summary>The branches in the order in which they are tried. Those without distinguishing criteria are last.</summary>
    public EquatableArray<BranchPlan> Branches { get; init; }
}

/// <summary>Represents the data of events of certain types.</summary>
/// <param name="Types">The types of the events; empty for all other events.</param>
/// <param name="Data">The type of the data; a string if it is text and not JSON.</param>
internal sealed record EventPlan(EquatableArray<string> Types, TypePlan Data)
{
    /// <summary>Whether the data is text, not JSON.</summary>
    public bool IsText { get; init; }
}

/// <summary>Specifies the JSON type of a branch.</summary>
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

    /// <summary>Whether a string that contains a number also matches.</summary>
    public bool TakesNumberText { get; init; }

    /// <summary>Whether a number or a boolean also matches, which stands for the string with its text.</summary>
    public bool TakesBare { get; init; }

    /// <summary>The parameter of <c>Match</c>, and the local variable for the value.</summary>
    public required string Local { get; init; }

    /// <summary>The values of the discriminator for this branch.</summary>
    public EquatableArray<string> DiscriminatorValues { get; init; }

    /// <summary>
    /// The value of the discriminator that the union writes before the properties of the branch, or null if the branch
    /// writes it.
    /// </summary>
    public string? WrittenValue { get; init; }

    /// <summary>
    /// The property of the branch that keeps the received discriminator along with others that the schema does not name, or
    /// null if there is none.
    /// </summary>
    public string? KeptIn { get; init; }

    /// <summary>Whether an object without the discriminator belongs to this branch.</summary>
    public bool IsAlone { get; init; }

    /// <summary>Whether an object with an unknown value of the discriminator belongs to this branch.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Whether an object without the discriminator violates its schema.</summary>
    public bool RequiresDiscriminator { get; init; }

    /// <summary>
    /// The criteria that distinguish the branch from other objects or arrays if neither a discriminator nor the type of the
    /// items does; otherwise, null.
    /// </summary>
    public ObjectBranchPlan? Object { get; init; }

    /// <summary>The validation before the value is sent, or null if there is none.</summary>
    public CheckPlan? Check { get; init; }

    /// <summary>The types of the items by which the array is distinguished from others.</summary>
    public JsonKinds ItemKinds { get; init; }
}

/// <summary>Specifies a set of types of JSON values.</summary>
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

/// <summary>Represents the criteria of the objects of a branch.</summary>
internal sealed record ObjectBranchPlan
{
    public EquatableArray<string> Required { get; init; }
    public EquatableArray<string> Optional { get; init; }
    public EquatableArray<PropertyKindsPlan> Kinds { get; init; }
    public EquatableArray<PropertyConstantsPlan> Constants { get; init; }

    /// <summary>The content of the properties that distinguishes the branch if the properties themselves do not.</summary>
    public EquatableArray<PropertyValuePlan> Values { get; init; }

    /// <summary>Whether the branch keeps properties that it does not name.</summary>
    public bool IsOpen { get; init; }
}

internal sealed record PropertyKindsPlan(string Name, JsonKinds Kinds);

/// <param name="Name">The name of the property.</param>
/// <param name="Values">The text of strings, and the JSON of other values.</param>
internal sealed record PropertyConstantsPlan(string Name, EquatableArray<string> Values);

/// <param name="Name">The name of the property; empty for the items of an array.</param>
/// <param name="IsArray">Whether the values are arrays whose items are distinguished; otherwise, they are objects.</param>
/// <param name="Value">The criteria of the values.</param>
internal sealed record PropertyValuePlan(string Name, bool IsArray, ObjectBranchPlan Value);
