using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Schemas;

/// <summary>Merges two schemas into one whose values match both.</summary>
internal sealed class SchemaMerge
{
    /// <summary>Gets the reason why two schemas could not be merged, or null if all could.</summary>
    public string? Conflict { get; private set; }

    /// <summary>Sets the conflict of schemas that were merged earlier.</summary>
    public void Note(string? conflict) => Conflict ??= conflict;

    /// <summary>Merges everything except the properties, which can be numerous and are merged separately.</summary>
    public Schema Both(Schema first, Schema second)
    {
        Schema values = BothEnums(first, second);
        return first with
        {
            Types = BothTypes(first.Types, second.Types),
            Format = second.Format ?? first.Format,
            Spelling = BothSpellings(first, second),
            Title = first.Title ?? second.Title,
            Description = first.Description ?? second.Description,
            Deprecated = first.Deprecated || second.Deprecated,
            ReadOnly = first.ReadOnly || second.ReadOnly,
            WriteOnly = first.WriteOnly || second.WriteOnly,
            Required =
                second.Required.Count == 0 ? first.Required : first.Required.Union(second.Required).ToEquatableArray(),
            AdditionalProperties = BothOthers(first.AdditionalProperties, second.AdditionalProperties),
            Items = second.Items ?? first.Items,
            ContentMediaType = second.ContentMediaType ?? first.ContentMediaType,
            ContentEncoding = second.ContentEncoding ?? first.ContentEncoding,
            ContentSchema = second.ContentSchema ?? first.ContentSchema,
            PrefixItems = second.PrefixItems.Count > 0 ? second.PrefixItems : first.PrefixItems,
            OneOf = BothChoices(first.OneOf, second.OneOf),
            AnyOf = BothChoices(first.AnyOf, second.AnyOf),
            HasNot = first.HasNot || second.HasNot,
            Discriminator = first.Discriminator ?? second.Discriminator,
            Enum = values.Enum,
            EnumNames = values.EnumNames,
            EnumDescriptions = values.EnumDescriptions,
            Default = first.Default ?? second.Default,
            Constraints = BothLimits.Of(first.Constraints, second.Constraints),
            OtherKeywords = first.OtherKeywords.Union(second.OtherKeywords).ToEquatableArray(),
            Conditions = BothConditions(first.Conditions, second.Conditions),
        };
    }

    /// <summary>Combines the conditions, which all apply, without duplicates.</summary>
    public static EquatableArray<JsonTree> BothConditions(
        EquatableArray<JsonTree> first,
        EquatableArray<JsonTree> second
    ) =>
        second.Count == 0 ? first
        : first.Count == 0 ? second
        : first.Union(second).ToEquatableArray();

    /// <summary>Returns the stricter rule. Two schemas for the values are not merged; the second one applies.</summary>
    private static AdditionalProperties BothOthers(AdditionalProperties first, AdditionalProperties second) =>
        second.Rule == AdditionalPropertiesRule.Unspecified || second.Rule < first.Rule ? first : second;

    private SchemaTypes BothTypes(SchemaTypes first, SchemaTypes second)
    {
        if (first == SchemaTypes.None || second == SchemaTypes.None)
        {
            return first | second;
        }

        SchemaTypes both = WithIntegers(first) & WithIntegers(second);
        if (both == SchemaTypes.None)
        {
            Conflict ??= $"one part is {Describe(first)}, another is {Describe(second)}";
        }

        return both.HasFlag(SchemaTypes.Number) ? both & ~SchemaTypes.Integer : both;
    }

    /// <summary>Merges the spellings. Both must allow a string; a schema without a type allows it.</summary>
    private static Spelling BothSpellings(Schema first, Schema second) =>
        first.Types == SchemaTypes.None ? second.Spelling
        : second.Types == SchemaTypes.None || first.Spelling == second.Spelling ? first.Spelling
        : Spelling.Typed;

    private static SchemaTypes WithIntegers(SchemaTypes types) =>
        types.HasFlag(SchemaTypes.Number) ? types | SchemaTypes.Integer : types;

    private static string Describe(SchemaTypes types) => types.ToString().ToLowerInvariant();

    private EquatableArray<Schema> BothChoices(EquatableArray<Schema> first, EquatableArray<Schema> second)
    {
        if (first.Count > 0 && second.Count > 0)
        {
            Conflict ??= "two parts are each a choice of schemas";
        }

        return first.Count > 0 ? first : second;
    }

    /// <summary>Returns a schema with the values that both enums allow.</summary>
    private Schema BothEnums(Schema first, Schema second)
    {
        if (first.Enum.Count == 0 || second.Enum.Count == 0)
        {
            return first.Enum.Count == 0 ? second : first;
        }

        Schema both = NamedValue.Set(first, NamedValue.InBoth(first, second));
        if (both.Enum.Count == 0)
        {
            Conflict ??= "two parts are enums without a value in common";
        }

        return both;
    }
}
