using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Planning;

/// <summary>Follows references and merges <c>allOf</c>, so that the planners see one schema without either.</summary>
internal sealed class SchemaComposer
{
    private readonly Dictionary<string, NamedSchema> named = [];

    public SchemaComposer(ApiModel model)
    {
        foreach (NamedSchema schema in model.Schemas)
        {
            named[schema.Pointer] = schema;
        }
    }

    /// <summary>The schema that a reference leads to; null where nothing stands there.</summary>
    public NamedSchema? Find(string reference) => named.TryGetValue(reference, out NamedSchema? schema) ? schema : null;

    /// <summary>Whether <paramref name="schema"/> says nothing itself beside pointing at one other schema, by a reference or an <c>allOf</c> of one.</summary>
    public static bool IsAlias(Schema schema, out Schema target)
    {
        target = schema;
        if (schema.Reference is not null)
        {
            return true;
        }

        if (schema.AllOf.Count == 1 && !(schema with { AllOf = default }).HasStructure)
        {
            target = schema.AllOf[0];
            return true;
        }

        return false;
    }

    /// <summary>Whether <paramref name="schema"/> is several others together and says nothing itself.</summary>
    public static bool IsOnlyParts(Schema schema) =>
        schema is { Reference: null, AllOf.Count: > 1, Nullable: false }
        && !(schema with { AllOf = default }).HasStructure;

    /// <summary>
    /// <paramref name="schema"/> with its <c>allOf</c> merged into it.
    /// </summary>
    /// <param name="schema">Any schema.</param>
    /// <param name="conflict">Why it cannot be done, else null.</param>
    public Schema Compose(Schema schema, out string? conflict)
    {
        Merge merge = new(this);
        Schema composed = merge.Flatten(schema);
        conflict = merge.Conflict;
        return composed;
    }

    /// <summary>Whether the property of that name, if it is an enum, knows that text.</summary>
    public bool MayBe(Schema schema, string property, string text)
    {
        Schema? found = Compose(schema, out _).Properties.FirstOrDefault(other => other.Name == property)?.Schema;
        EquatableArray<JsonValue> values = found is null ? default : Compose(found, out _).Enum;
        return values.Count == 0 || values.Any(value => value.Text == text);
    }

    /// <summary>One composition: remembers which references it is inside of, so that a circle ends.</summary>
    private sealed class Merge(SchemaComposer composer)
    {
        private readonly HashSet<string> inside = [];

        public string? Conflict { get; private set; }

        public Schema Flatten(Schema schema)
        {
            if (schema.Reference is { } reference)
            {
                return FlattenReference(schema, reference);
            }

            if (schema.AllOf.Count == 0)
            {
                return schema;
            }

            Schema result = schema with { AllOf = default, Nullable = false };
            bool nullable = true;
            foreach (Schema part in schema.AllOf)
            {
                Schema flat = Flatten(part);
                nullable &= flat.Nullable;
                result = Both(result, flat);
            }

            return result with
            {
                Nullable = schema.Nullable || nullable,
            };
        }

        private Schema FlattenReference(Schema schema, string reference)
        {
            if (composer.Find(reference) is not { } target || !inside.Add(reference))
            {
                return schema with { Reference = null };
            }

            Schema flat = Flatten(target.Schema);
            inside.Remove(reference);
            return flat with { Nullable = flat.Nullable || schema.Nullable };
        }

        private Schema Both(Schema first, Schema second) =>
            first with
            {
                Types = BothTypes(first.Types, second.Types),
                Format = second.Format ?? first.Format,
                Title = first.Title ?? second.Title,
                Description = first.Description ?? second.Description,
                Deprecated = first.Deprecated || second.Deprecated,
                ReadOnly = first.ReadOnly || second.ReadOnly,
                WriteOnly = first.WriteOnly || second.WriteOnly,
                Properties = BothProperties(first.Properties, second.Properties),
                Required = first.Required.Union(second.Required).ToEquatableArray(),
                AdditionalProperties =
                    second.AdditionalProperties.Rule == AdditionalPropertiesRule.Unsaid
                        ? first.AdditionalProperties
                        : second.AdditionalProperties,
                Items = second.Items ?? first.Items,
                ContentSchema = second.ContentSchema ?? first.ContentSchema,
                PrefixItems = second.PrefixItems.Count > 0 ? second.PrefixItems : first.PrefixItems,
                OneOf = BothChoices(first.OneOf, second.OneOf),
                AnyOf = BothChoices(first.AnyOf, second.AnyOf),
                HasNot = first.HasNot || second.HasNot,
                Discriminator = first.Discriminator ?? second.Discriminator,
                Enum = BothEnums(first.Enum, second.Enum),
                EnumNames = first.Enum.Count > 0 ? first.EnumNames : second.EnumNames,
                EnumDescriptions = first.Enum.Count > 0 ? first.EnumDescriptions : second.EnumDescriptions,
                Default = first.Default ?? second.Default,
                Constraints = first.Constraints == Constraints.None ? second.Constraints : first.Constraints,
                OtherKeywords = first.OtherKeywords.Union(second.OtherKeywords).ToEquatableArray(),
            };

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

        private static SchemaTypes WithIntegers(SchemaTypes types) =>
            types.HasFlag(SchemaTypes.Number) ? types | SchemaTypes.Integer : types;

        private static string Describe(SchemaTypes types) => types.ToString().ToLowerInvariant();

        /// <summary>A property that stands in both must obey both.</summary>
        private static EquatableArray<SchemaProperty> BothProperties(
            EquatableArray<SchemaProperty> first,
            EquatableArray<SchemaProperty> second
        )
        {
            List<SchemaProperty> both = [.. first];
            foreach (SchemaProperty property in second)
            {
                int index = both.FindIndex(other => other.Name == property.Name);
                if (index < 0)
                {
                    both.Add(property);
                }
                else if (!SameBesidesPlace(both[index].Schema, property.Schema))
                {
                    Schema parts = new(property.Schema.Pointer)
                    {
                        AllOf = Parts(both[index].Schema, property.Schema),
                        Description = property.Schema.Description,
                    };
                    both[index] = new SchemaProperty(property.Name, parts)
                    {
                        GivenName = property.GivenName ?? both[index].GivenName,
                    };
                }
            }

            return both.ToEquatableArray();
        }

        /// <summary>
        /// What two schemas are made of, each part once: in a circle the merged ones meet again, and are the same again.
        /// </summary>
        private static EquatableArray<Schema> Parts(Schema first, Schema second)
        {
            List<Schema> parts = [];
            foreach (Schema part in PartsOf(first).Concat(PartsOf(second)))
            {
                if (!parts.Exists(other => SameBesidesPlace(other, part)))
                {
                    parts.Add(part);
                }
            }

            return parts.ToEquatableArray();
        }

        private static IEnumerable<Schema> PartsOf(Schema schema) => IsOnlyParts(schema) ? schema.AllOf : [schema];

        private static bool SameBesidesPlace(Schema first, Schema second) =>
            (first.Reference is not null && first.Reference == second.Reference)
            || first == second with { Pointer = first.Pointer };

        private EquatableArray<Schema> BothChoices(EquatableArray<Schema> first, EquatableArray<Schema> second)
        {
            if (first.Count > 0 && second.Count > 0)
            {
                Conflict ??= "two parts are a choice of schemas each";
            }

            return first.Count > 0 ? first : second;
        }

        private EquatableArray<JsonValue> BothEnums(EquatableArray<JsonValue> first, EquatableArray<JsonValue> second)
        {
            if (first.Count == 0 || second.Count == 0)
            {
                return first.Count == 0 ? second : first;
            }

            EquatableArray<JsonValue> both = first.Intersect(second).ToEquatableArray();
            if (both.Count == 0)
            {
                Conflict ??= "two parts are enums without a value in common";
            }

            return both;
        }
    }
}
