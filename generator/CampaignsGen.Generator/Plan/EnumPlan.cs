namespace CampaignsGen.Generator.Plan;

/// <summary>An open enum: named instances for the known values, and room for any other.</summary>
internal sealed record EnumPlan
{
    public required string Identifier { get; init; }

    /// <summary>What <c>JsonSerializer</c> finds it by: the same for all models of the client.</summary>
    public required string ConverterIdentifier { get; init; }
    public required DocPlan Doc { get; init; }

    /// <summary>Whether its values are whole numbers, else they are texts.</summary>
    public bool IsInteger { get; init; }

    /// <summary>Whether its values may stand in JSON as another type too: a number as a text, a text as a number or boolean.</summary>
    public bool IsLenient { get; init; }
    public EquatableArray<EnumMemberPlan> Members { get; init; }

    public TypePlan Type => new(IsInteger ? TypeKind.IntegerEnum : TypeKind.Enum) { Identifier = Identifier };
}

internal sealed record EnumMemberPlan(string Identifier, string Value, string Summary);
