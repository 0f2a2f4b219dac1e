namespace CampaignsGen.Generator.Plan;

/// <summary>Represents an open enum, with named instances for the known values and support for any other value.</summary>
internal sealed record EnumPlan
{
    public required string Identifier { get; init; }

    /// <summary>The converter for <c>JsonSerializer</c>, which is the same for all models of the client.</summary>
    public required string ConverterIdentifier { get; init; }
    public required DocPlan Doc { get; init; }

    /// <summary>Whether the values are integers; otherwise, they are strings.</summary>
    public bool IsInteger { get; init; }

    /// <summary>Whether values can also have another type in JSON: a number as a string, a string as a number or boolean.</summary>
    public bool IsLenient { get; init; }
    public EquatableArray<EnumMemberPlan> Members { get; init; }

    public TypePlan Type => new(IsInteger ? TypeKind.IntegerEnum : TypeKind.Enum) { Identifier = Identifier };
}

internal sealed record EnumMemberPlan(string Identifier, string Value, string Summary);
