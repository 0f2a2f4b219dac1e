namespace CampaignsGen.Generator.Model;

/// <summary>Specifies the JSON types that a schema allows, without <c>null</c>, which is <see cref="Schema.Nullable"/>.</summary>
[Flags]
internal enum SchemaTypes
{
    /// <summary>The document does not specify a type, which allows any.</summary>
    None = 0,
    Boolean = 1,
    Integer = 2,
    Number = 4,
    String = 8,
    Array = 16,
    Object = 32,
}

/// <summary>Represents a schema as in the document: nothing is merged, and references are not resolved.</summary>
internal sealed record Schema(string Pointer)
{
    /// <summary>
    /// The <see cref="NamedSchema.Pointer"/> of the schema to which this one refers. Siblings of the reference are in the
    /// other properties.
    /// </summary>
    public string? Reference { get; init; }
    public SchemaTypes Types { get; init; }

    /// <summary>Whether <c>null</c> is allowed: <c>nullable: true</c>, or <c>null</c> among the types.</summary>
    public bool Nullable { get; init; }
    public string? Format { get; init; }

    /// <summary>
    /// How values can also be written in JSON. Documents describe it in various ways, which are recognized when schemas are
    /// composed.
    /// </summary>
    public Spelling Spelling { get; init; }
    public string? Title { get; init; }
    public string? Description { get; init; }
    public bool Deprecated { get; init; }
    public bool ReadOnly { get; init; }
    public bool WriteOnly { get; init; }

    public EquatableArray<SchemaProperty> Properties { get; init; }
    public EquatableArray<string> Required { get; init; }

    /// <summary>The rule for properties that the schema does not name, including <c>patternProperties</c>.</summary>
    public AdditionalProperties AdditionalProperties { get; init; } = AdditionalProperties.Unspecified;
    public Schema? Items { get; init; }

    /// <summary>The first items of an array one by one, before those that <see cref="Items"/> describes.</summary>
    public EquatableArray<Schema> PrefixItems { get; init; }

    public EquatableArray<Schema> AllOf { get; init; }
    public EquatableArray<Schema> OneOf { get; init; }
    public EquatableArray<Schema> AnyOf { get; init; }
    public bool HasNot { get; init; }
    public Discriminator? Discriminator { get; init; }

    /// <summary>
    /// <c>x-ms-discriminator-value</c>: the value of the base's discriminator for this schema, or null if the document does
    /// not specify it.
    /// </summary>
    public string? DiscriminatorValue { get; init; }

    /// <summary>The allowed values, including <c>const</c>; empty if the document does not specify any.</summary>
    public EquatableArray<JsonValue> Enum { get; init; }

    /// <summary>Whether <see cref="Enum"/> was written as <c>const</c>.</summary>
    public bool IsConst { get; init; }

    /// <summary><c>x-enum-varnames</c> and <c>x-enum-descriptions</c>: parallel to <see cref="Enum"/>, or empty.</summary>
    public EquatableArray<string> EnumNames { get; init; }
    public EquatableArray<string> EnumDescriptions { get; init; }
    public JsonValue? Default { get; init; }

    /// <summary><c>contentMediaType</c> and <c>contentEncoding</c>: the content of a string.</summary>
    public string? ContentMediaType { get; init; }
    public string? ContentEncoding { get; init; }

    /// <summary><c>contentSchema</c>: the schema of the JSON text in a string.</summary>
    public Schema? ContentSchema { get; init; }

    /// <summary><c>x-ms-sse-terminal-event</c>: whether an event that matches the schema ends its stream.</summary>
    public bool EndsStream { get; init; }
    public Constraints Constraints { get; init; } = Constraints.None;

    /// <summary>The keywords that are present and not described by another property: <c>if</c>, <c>dependentSchemas</c> …</summary>
    public EquatableArray<string> OtherKeywords { get; init; }

    /// <summary>
    /// The other restrictions of values: an object with keywords such as <c>not</c>, <c>if</c> and <c>contains</c> for each
    /// part of the schema that has any.
    /// </summary>
    public EquatableArray<JsonTree> Conditions { get; init; }

    /// <summary>All branches of <see cref="OneOf"/> and <see cref="AnyOf"/>.</summary>
    public EquatableArray<Schema> Branches =>
        AnyOf.Count == 0 ? OneOf
        : OneOf.Count == 0 ? AnyOf
        : OneOf.Concat(AnyOf).ToEquatableArray();

    /// <summary>Whether the schema itself describes the structure of values, besides its reference.</summary>
    public bool HasStructure => AllOf.Count > 0 || HasStructureBesideParts;

    /// <summary>Whether the schema describes the structure of values, besides its reference and its <see cref="AllOf"/>.</summary>
    public bool HasStructureBesideParts =>
        Properties.Count > 0
        || Required.Count > 0
        || Enum.Count > 0
        || OneOf.Count > 0
        || AnyOf.Count > 0
        || Items is not null
        || PrefixItems.Count > 0
        || AdditionalProperties.Rule != AdditionalPropertiesRule.Unspecified;
}

/// <summary>Represents a schema that references can name.</summary>
/// <param name="Pointer">Its place, to which <see cref="Schema.Reference"/> refers: <c>#/components/schemas/Pet</c>.</param>
/// <param name="Name">The last token of the pointer, unescaped.</param>
/// <param name="Schema">The schema itself.</param>
internal sealed record NamedSchema(string Pointer, string Name, Schema Schema)
{
    /// <summary>The name in code that the document specifies, or null if there is none.</summary>
    public string? GivenName { get; init; }
}

internal sealed record SchemaProperty(string Name, Schema Schema)
{
    /// <summary>The name in code that the document specifies, or null if there is none.</summary>
    public string? GivenName { get; init; }
}

/// <param name="PropertyName">The property that distinguishes the branches.</param>
/// <param name="Mapping">Pairs of a value and the <see cref="NamedSchema.Pointer"/> of its schema.</param>
internal sealed record Discriminator(string PropertyName, EquatableArray<DiscriminatorMapping> Mapping)
{
    /// <summary>
    /// The <see cref="NamedSchema.Pointer"/> of the schema for objects without a value of the mapping, or null if the
    /// document does not specify it.
    /// </summary>
    public string? Default { get; init; }
}

internal sealed record DiscriminatorMapping(string Value, string Reference);

/// <summary>Specifies which additional properties a schema allows. The values are in the order of strictness.</summary>
internal enum AdditionalPropertiesRule
{
    /// <summary>The document does not specify it, which allows any.</summary>
    Unspecified,

    /// <summary><c>true</c> or an empty schema: any value.</summary>
    Any,

    /// <summary>Values of one schema.</summary>
    Typed,
    Forbidden,
}

internal sealed record AdditionalProperties(AdditionalPropertiesRule Rule, Schema? Schema)
{
    /// <summary>Whether the rule applies only to properties that no part of the schema names.</summary>
    public bool IsUnevaluated { get; init; }

    public static AdditionalProperties Unspecified { get; } = new(AdditionalPropertiesRule.Unspecified, null);

    public static AdditionalProperties Any { get; } = new(AdditionalPropertiesRule.Any, null);
}
