namespace CampaignsGen.Generator.Plan;

/// <summary>Whether a property is always there, and whether it may be <c>null</c>.</summary>
internal enum Presence
{
    /// <summary>Always there: <c>required</c>; nullable where its type says so.</summary>
    Required,

    /// <summary>May be left out, and <c>null</c> says that it was.</summary>
    Optional,

    /// <summary>May be left out and may be <c>null</c>, which are different things: an <c>Optional</c>.</summary>
    OptionalAndNullable,
}

internal sealed record RecordPlan
{
    public required string Identifier { get; init; }
    public required string JsonIdentifier { get; init; }
    public required string ConverterIdentifier { get; init; }
    public required DocPlan Doc { get; init; }
    public EquatableArray<PropertyPlan> Properties { get; init; }

    /// <summary>Where properties that the schema does not name are kept; null where they are skipped.</summary>
    public AdditionalPropertiesPlan? AdditionalProperties { get; init; }

    public bool NeedsValueEquality =>
        AdditionalProperties is not null || Properties.Any(property => property.Type.NeedsValueEquality);
}

internal sealed record PropertyPlan
{
    /// <summary>The name in JSON.</summary>
    public required string Name { get; init; }
    public required string Identifier { get; init; }

    /// <summary>The local in which the value waits while the object is read, and in which it is tested while it is written.</summary>
    public required string Local { get; init; }
    public required TypePlan Type { get; init; }
    public required Presence Presence { get; init; }
    public required DocPlan Doc { get; init; }

    /// <summary>Whether it is marked obsolete; its value is then kept by <see cref="Storage"/>, which emitted code may use without a warning.</summary>
    public bool Obsolete { get; init; }

    /// <summary>The property that emitted code reads and sets: <see cref="Identifier"/> where it is not obsolete.</summary>
    public required string Storage { get; init; }
}

internal sealed record AdditionalPropertiesPlan(string Identifier, string Local, TypePlan Type);
