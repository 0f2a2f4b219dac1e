namespace CampaignsGen.Generator.Plan;

/// <summary>Specifies whether a property is always present and whether it can be <c>null</c>.</summary>
internal enum Presence
{
    /// <summary>Always present: <c>required</c>; nullable if its type is.</summary>
    Required,

    /// <summary>Always written, and set to its constant if it was missing when read: an optional discriminator.</summary>
    Assumed,

    /// <summary>Required in requests and never in responses: <c>required</c>, and <c>null</c> after reading.</summary>
    Sent,

    /// <summary>Optional; <c>null</c> if omitted.</summary>
    Optional,

    /// <summary>Optional and nullable, which are distinguished: an <c>Optional</c>.</summary>
    OptionalAndNullable,

    /// <summary>A list of the remaining items of a tuple.</summary>
    Rest,
}

internal sealed record RecordPlan
{
    public required string Identifier { get; init; }
    public required string JsonIdentifier { get; init; }

    /// <summary>The converter for <c>JsonSerializer</c>, which is the same for all models of the client.</summary>
    public required string ConverterIdentifier { get; init; }
    public required DocPlan Doc { get; init; }

    /// <summary>Whether the record is an array in JSON, with its properties as the items.</summary>
    public bool IsTuple { get; init; }

    /// <summary>The base record, or null if there is none.</summary>
    public string? Base { get; init; }

    /// <summary>The inherited properties.</summary>
    public EquatableArray<PropertyPlan> Inherited { get; init; }

    /// <summary>Whether C# requires a member of the base, even if this record sets its value.</summary>
    public bool InheritsRequired { get; init; }

    public bool HasRequired => InheritsRequired || Properties.Any(static property => property.IsRequired);

    /// <summary>The declared properties.</summary>
    public EquatableArray<PropertyPlan> Properties { get; init; }

    /// <summary>The discriminators of the base records, and their values for this record.</summary>
    public EquatableArray<DiscriminatorPlan> Discriminators { get; init; }

    /// <summary>The discriminator that a caller can set for a record of exactly this type, or null if there is none.</summary>
    public PropertyPlan? OwnKind { get; init; }

    /// <summary>The directly derived records; the record is sealed if there are none.</summary>
    public EquatableArray<DerivedPlan> Derived { get; init; }

    /// <summary>How derived records are distinguished in JSON, or null if they are not.</summary>
    public DispatchPlan? Dispatch { get; init; }

    /// <summary>The property with the properties that the schema does not name, or null if those are skipped.</summary>
    public AdditionalPropertiesPlan? AdditionalProperties { get; init; }

    /// <summary>The allowed number of properties, or null if it is not validated.</summary>
    public CountPlan? PropertyCount { get; init; }

    /// <summary>Whether the record can be validated against the document's limits.</summary>
    public bool IsChecked { get; init; }

    /// <summary>Whether <see cref="AdditionalProperties"/> is declared here and not in the base.</summary>
    public bool DeclaresAdditionalProperties { get; init; }

    public IEnumerable<PropertyPlan> AllProperties => Inherited.Concat(Properties);

    public bool NeedsValueEquality =>
        DeclaresAdditionalProperties || Properties.Any(property => property.Type.NeedsValueEquality);

    /// <summary>Whether the compiler's implementation would print the names of types, or defaults as if they had been set.</summary>
    public bool NeedsPrinting =>
        DeclaresAdditionalProperties
        || Properties.Any(static property =>
            property.Default is not null || property.Type.Kind is TypeKind.List or TypeKind.Map or TypeKind.Bytes
        );
}

internal sealed record PropertyPlan
{
    /// <summary>The name in JSON.</summary>
    public required string Name { get; init; }
    public required string Identifier { get; init; }

    /// <summary>The local variable with which the value is tested when it is written.</summary>
    public required string Local { get; init; }
    public required TypePlan Type { get; init; }
    public required Presence Presence { get; init; }
    public required DocPlan Doc { get; init; }

    /// <summary>
    /// The message if the property is obsolete. Its value is then in <see cref="Storage"/>, which the generated code can use
    /// without a warning.
    /// </summary>
    public string? Obsolete { get; init; }

    /// <summary>
    /// The property that the generated code reads and sets: <see cref="Identifier"/>, unless that is obsolete or callers
    /// cannot set it.
    /// </summary>
    public required string Storage { get; init; }

    /// <summary>The initial value, or null if there is none.</summary>
    public ValuePlan? Constant { get; init; }

    /// <summary>Whether callers cannot set the property, because its value identifies the type of the record.</summary>
    public bool IsFixed { get; init; }

    /// <summary>The limits of the value in requests; null if there are none, or if only the server writes the property.</summary>
    public LimitsPlan? Limits { get; init; }

    /// <summary>The validation before the value is sent, or null if there is none.</summary>
    public CheckPlan? Check { get; init; }

    /// <summary>The default if the property is omitted, or null if there is none.</summary>
    public DefaultPlan? Default { get; init; }

    /// <summary>Whether the property is a list whose items have suitable <c>Equals</c> and <c>ToString</c> methods.</summary>
    public bool HoldsPlainList =>
        Presence != Presence.OptionalAndNullable && Type is { Kind: TypeKind.List, Item.NeedsValueEquality: false };

    /// <summary>Whether callers must set the property when they create a record.</summary>
    public bool IsRequired =>
        Presence is Presence.Required or Presence.Sent && Constant is null && Obsolete is null && !IsFixed;
}

/// <param name="Identifier">The property that returns the value, or the default if there is none.</param>
/// <param name="Value">The default.</param>
/// <param name="Text">The default as in the document.</param>
internal sealed record DefaultPlan(string Identifier, ValuePlan Value, string Text);

/// <summary>Represents a value of the document that is written in C#.</summary>
/// <param name="Type">The type of the value.</param>
/// <param name="Text">The text of a string, or the JSON of any other value.</param>
/// <param name="Member">The member of the enum, if <paramref name="Type"/> is an enum that has the value.</param>
internal sealed record ValuePlan(TypePlan Type, string Text, string? Member = null);

internal sealed record AdditionalPropertiesPlan(string Identifier, TypePlan Type)
{
    /// <summary>Whether the property exists because of the project's options, not because of the document.</summary>
    public bool IsUnspecified { get; init; }

    /// <summary>The validation of each value before it is sent, or null if there is none.</summary>
    public CheckPlan? Check { get; init; }
}

/// <param name="Property">The property that distinguishes the records that derive from a base.</param>
/// <param name="Value">The value for the record.</param>
internal sealed record DiscriminatorPlan(PropertyPlan Property, ValuePlan Value);

/// <param name="Identifier">The name of the record.</param>
/// <param name="JsonIdentifier">The JSON code of the record.</param>
internal sealed record DerivedPlan(string Identifier, string JsonIdentifier);

/// <param name="Property">The name of the discriminator.</param>
/// <param name="Cases">The values of the discriminator, with the JSON code for each.</param>
/// <param name="Default">The JSON code for other values, or null for that of the base itself.</param>
internal sealed record DispatchPlan(string Property, EquatableArray<DispatchCase> Cases, string? Default = null);

internal sealed record DispatchCase(string Value, string JsonIdentifier);
