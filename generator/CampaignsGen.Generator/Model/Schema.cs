namespace CampaignsGen.Generator.Model;

/// <summary>The JSON types that a schema allows, without <c>null</c>, which is <see cref="Schema.Nullable"/>.</summary>
[Flags]
internal enum SchemaTypes
{
    /// <summary>The document does not say: any type.</summary>
    None = 0,
    Boolean = 1,
    Integer = 2,
    Number = 4,
    String = 8,
    Array = 16,
    Object = 32,
}

/// <summary>A schema as in the document: nothing is merged and no reference is followed yet.</summary>
internal sealed record Schema(string Pointer)
{
    /// <summary>The <see cref="NamedSchema.Pointer"/> of the schema that this one refers to. Siblings of the reference stand in the other properties.</summary>
    public string? Reference { get; init; }
    public SchemaTypes Types { get; init; }

    /// <summary>Whether <c>null</c> is allowed: <c>nullable: true</c>, or <c>null</c> among the types.</summary>
    public bool Nullable { get; init; }
    public string? Format { get; init; }

    /// <summary>How else values may stand in JSON. The document says it in many ways; composing finds it out.</summary>
    public Spelling Spelling { get; init; }
    public string? Title { get; init; }
    public string? Description { get; init; }
    public bool Deprecated { get; init; }
    public bool ReadOnly { get; init; }
    public bool WriteOnly { get; init; }

    public EquatableArray<SchemaProperty> Properties { get; init; }
    public EquatableArray<string> Required { get; init; }

    /// <summary>What the document says of properties that it does not name, <c>patternProperties</c> among it.</summary>
    public AdditionalProperties AdditionalProperties { get; init; } = AdditionalProperties.Unsaid;
    public Schema? Items { get; init; }

    /// <summary>The first items of an array one by one, before those that <see cref="Items"/> describes.</summary>
    public EquatableArray<Schema> PrefixItems { get; init; }

    public EquatableArray<Schema> AllOf { get; init; }
    public EquatableArray<Schema> OneOf { get; init; }
    public EquatableArray<Schema> AnyOf { get; init; }
    public bool HasNot { get; init; }
    public Discriminator? Discriminator { get; init; }

    /// <summary><c>x-ms-discriminator-value</c>: the value of its base's discriminator that stands for it; null where the document does not say.</summary>
    public string? DiscriminatorValue { get; init; }

    /// <summary>The values allowed, <c>const</c> among them; empty where the document names none.</summary>
    public EquatableArray<JsonValue> Enum { get; init; }

    /// <summary>Whether <see cref="Enum"/> was written as <c>const</c>.</summary>
    public bool IsConst { get; init; }

    /// <summary><c>x-enum-varnames</c> and <c>x-enum-descriptions</c>: parallel to <see cref="Enum"/>, or empty.</summary>
    public EquatableArray<string> EnumNames { get; init; }
    public EquatableArray<string> EnumDescriptions { get; init; }
    public JsonValue? Default { get; init; }

    /// <summary><c>contentMediaType</c> and <c>contentEncoding</c>: what a string holds.</summary>
    public string? ContentMediaType { get; init; }
    public string? ContentEncoding { get; init; }

    /// <summary><c>contentSchema</c>: the schema of the JSON text that a string holds.</summary>
    public Schema? ContentSchema { get; init; }

    /// <summary><c>x-ms-sse-terminal-event</c>: whether an event that obeys it ends its stream.</summary>
    public bool EndsStream { get; init; }
    public Constraints Constraints { get; init; } = Constraints.None;

    /// <summary>Keywords that are present and that the model does not describe otherwise: <c>if</c>, <c>dependentSchemas</c> …</summary>
    public EquatableArray<string> OtherKeywords { get; init; }

    /// <summary>
    /// What else says which values are allowed: an object of such keywords as <c>not</c>, <c>if</c> and <c>contains</c> for each part
    /// of the schema that has any.
    /// </summary>
    public EquatableArray<JsonTree> Conditions { get; init; }

    /// <summary>All of <see cref="OneOf"/> and <see cref="AnyOf"/>.</summary>
    public EquatableArray<Schema> Branches =>
        AnyOf.Count == 0 ? OneOf
        : OneOf.Count == 0 ? AnyOf
        : OneOf.Concat(AnyOf).ToEquatableArray();

    /// <summary>Whether it says itself what a value consists of, beside what it refers to.</summary>
    public bool HasStructure => AllOf.Count > 0 || HasStructureBesideParts;

    /// <summary>The same beside its <see cref="AllOf"/>.</summary>
    public bool HasStructureBesideParts =>
        Properties.Count > 0
        || Required.Count > 0
        || Enum.Count > 0
        || OneOf.Count > 0
        || AnyOf.Count > 0
        || Items is not null
        || PrefixItems.Count > 0
        || AdditionalProperties.Rule != AdditionalPropertiesRule.Unsaid;
}

/// <summary>A schema that a reference can name.</summary>
/// <param name="Pointer">Its place, and what <see cref="Schema.Reference"/> says: <c>#/components/schemas/Pet</c>.</param>
/// <param name="Name">The last part of the pointer, unescaped.</param>
/// <param name="Schema">The schema itself.</param>
internal sealed record NamedSchema(string Pointer, string Name, Schema Schema)
{
    /// <summary>What the document wants it to be called in code; null where it does not say.</summary>
    public string? GivenName { get; init; }
}

internal sealed record SchemaProperty(string Name, Schema Schema)
{
    /// <summary>What the document wants it to be called in code; null where it does not say.</summary>
    public string? GivenName { get; init; }
}

/// <param name="PropertyName">The property that tells the branches apart.</param>
/// <param name="Mapping">Pairs of a value and the <see cref="NamedSchema.Pointer"/> that it stands for.</param>
internal sealed record Discriminator(string PropertyName, EquatableArray<DiscriminatorMapping> Mapping)
{
    /// <summary>The <see cref="NamedSchema.Pointer"/> of what an object is that has no value of the mapping; null where the document does not say.</summary>
    public string? Default { get; init; }
}

internal sealed record DiscriminatorMapping(string Value, string Reference);

internal enum AdditionalPropertiesRule
{
    /// <summary>The document does not say, which allows any.</summary>
    Unsaid,
    Forbidden,

    /// <summary><c>true</c> or an empty schema: any value.</summary>
    Any,

    /// <summary>Values of one schema.</summary>
    Typed,
}

internal sealed record AdditionalProperties(AdditionalPropertiesRule Rule, Schema? Schema)
{
    /// <summary>Whether it speaks of properties only that no part of the schema names.</summary>
    public bool IsUnevaluated { get; init; }

    public static AdditionalProperties Unsaid { get; } = new(AdditionalPropertiesRule.Unsaid, null);

    public static AdditionalProperties Any { get; } = new(AdditionalPropertiesRule.Any, null);
}
