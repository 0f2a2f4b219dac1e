namespace CampaignsGen.Generator.Plan;

/// <summary>Whether a property is always there, and whether it may be <c>null</c>.</summary>
internal enum Presence
{
    /// <summary>Always there: <c>required</c>; nullable where its type says so.</summary>
    Required,

    /// <summary>Always written, and has its constant where it was read without one: a discriminator that may be left out.</summary>
    Assumed,

    /// <summary>Asked of the caller and never answered by the server: <c>required</c>, and <c>null</c> where it was read.</summary>
    Sent,

    /// <summary>May be left out, and <c>null</c> says that it was.</summary>
    Optional,

    /// <summary>May be left out and may be <c>null</c>, which are different things: an <c>Optional</c>.</summary>
    OptionalAndNullable,

    /// <summary>A list of all items of a tuple that follow the others.</summary>
    Rest,
}

internal sealed record RecordPlan
{
    public required string Identifier { get; init; }
    public required string JsonIdentifier { get; init; }

    /// <summary>What <c>JsonSerializer</c> finds it by: the same for all models of the client.</summary>
    public required string ConverterIdentifier { get; init; }
    public required DocPlan Doc { get; init; }

    /// <summary>Whether it is an array in JSON, whose items its properties are.</summary>
    public bool IsTuple { get; init; }

    /// <summary>The record that it derives from, or null.</summary>
    public string? Base { get; init; }

    /// <summary>What it has of its base.</summary>
    public EquatableArray<PropertyPlan> Inherited { get; init; }

    /// <summary>Whether C# requires something of its base, also where this record has a value of its own for it.</summary>
    public bool InheritsRequired { get; init; }

    public bool HasRequired => InheritsRequired || Properties.Any(static property => property.IsRequired);

    /// <summary>What it declares itself.</summary>
    public EquatableArray<PropertyPlan> Properties { get; init; }

    /// <summary>The discriminators that it has of its bases, and the values that stand for this record.</summary>
    public EquatableArray<DiscriminatorPlan> Discriminators { get; init; }

    /// <summary>The discriminator that a caller may give a record of this type and of none that derives from it; null where there is none.</summary>
    public PropertyPlan? OwnKind { get; init; }

    /// <summary>The records that derive from this one directly: it is sealed where there are none.</summary>
    public EquatableArray<DerivedPlan> Derived { get; init; }

    /// <summary>How JSON tells the records that derive from this one; null where nothing does.</summary>
    public DispatchPlan? Dispatch { get; init; }

    /// <summary>Where properties that the schema does not name are kept; null where they are skipped.</summary>
    public AdditionalPropertiesPlan? AdditionalProperties { get; init; }

    /// <summary>How many properties it may have; null where nothing is checked.</summary>
    public CountPlan? PropertyCount { get; init; }

    /// <summary>Whether it can be held against the document's limits.</summary>
    public bool IsChecked { get; init; }

    /// <summary>Whether <see cref="AdditionalProperties"/> is declared here and not in the base.</summary>
    public bool DeclaresAdditionalProperties { get; init; }

    public IEnumerable<PropertyPlan> AllProperties => Inherited.Concat(Properties);

    public bool NeedsValueEquality =>
        DeclaresAdditionalProperties || Properties.Any(property => property.Type.NeedsValueEquality);

    /// <summary>Whether the compiler would print the names of types, or defaults as if they had been given.</summary>
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

    /// <summary>The local in which the value is tested while it is written.</summary>
    public required string Local { get; init; }
    public required TypePlan Type { get; init; }
    public required Presence Presence { get; init; }
    public required DocPlan Doc { get; init; }

    /// <summary>What it is marked obsolete with, where it is; its value is then kept by <see cref="Storage"/>, which emitted code may use without a warning.</summary>
    public string? Obsolete { get; init; }

    /// <summary>The property that emitted code reads and sets: <see cref="Identifier"/> where that is not obsolete, and callers may set it.</summary>
    public required string Storage { get; init; }

    /// <summary>The value that it has without being given one; null where there is none.</summary>
    public ValuePlan? Constant { get; init; }

    /// <summary>Whether no caller sets it: its value tells the type of the record.</summary>
    public bool IsFixed { get; init; }

    /// <summary>What a request may give it; null for anything, and in what only the server writes.</summary>
    public LimitsPlan? Limits { get; init; }

    /// <summary>What it is held against before it is sent; null for nothing.</summary>
    public CheckPlan? Check { get; init; }

    /// <summary>What it stands for where it is left out, or null.</summary>
    public DefaultPlan? Default { get; init; }

    /// <summary>Whether it is a list whose items have an <c>Equals</c> and a text of their own.</summary>
    public bool HoldsPlainList =>
        Presence != Presence.OptionalAndNullable && Type is { Kind: TypeKind.List, Item.NeedsValueEquality: false };

    /// <summary>Whether whoever makes a record has to give it.</summary>
    public bool IsRequired =>
        Presence is Presence.Required or Presence.Sent && Constant is null && Obsolete is null && !IsFixed;
}

/// <param name="Identifier">The property that gives the value or, where there is none, the default.</param>
/// <param name="Value">The default.</param>
/// <param name="Text">The default as the document writes it.</param>
internal sealed record DefaultPlan(string Identifier, ValuePlan Value, string Text);

/// <summary>A value that stands in the document, to be written in C#.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Text">A string's text, the JSON of anything else.</param>
/// <param name="Member">The member of the enum, where <paramref name="Type"/> is one and knows the value.</param>
internal sealed record ValuePlan(TypePlan Type, string Text, string? Member = null);

internal sealed record AdditionalPropertiesPlan(string Identifier, TypePlan Type)
{
    /// <summary>Whether it is there because the project asks for it, and not the document.</summary>
    public bool IsUnsaid { get; init; }

    /// <summary>What each value is held against before it is sent; null for nothing.</summary>
    public CheckPlan? Check { get; init; }
}

/// <param name="Property">A property that tells records apart which derive from one base.</param>
/// <param name="Value">The value that stands for a record.</param>
internal sealed record DiscriminatorPlan(PropertyPlan Property, ValuePlan Value);

/// <param name="Identifier">A record.</param>
/// <param name="JsonIdentifier">Its JSON code.</param>
internal sealed record DerivedPlan(string Identifier, string JsonIdentifier);

/// <param name="Property">The name of the discriminator.</param>
/// <param name="Cases">Its values, and the JSON code that each stands for.</param>
/// <param name="Default">The JSON code of what has none of these values; null for that of the base itself.</param>
internal sealed record DispatchPlan(string Property, EquatableArray<DispatchCase> Cases, string? Default = null);

internal sealed record DispatchCase(string Value, string JsonIdentifier);
