using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Planning;

/// <summary>Follows references and merges <c>allOf</c>, so that the planners see one schema without either.</summary>
internal sealed class SchemaComposer
{
    private readonly Dictionary<string, NamedSchema> named = [];
    private readonly UndescribedDiscriminators undescribed;
    private readonly NumericText numbers;

    public SchemaComposer(ApiModel model)
    {
        foreach (NamedSchema schema in model.Schemas)
        {
            named[schema.Pointer] = schema;
        }

        undescribed = new UndescribedDiscriminators(model, this);
        numbers = new NumericText(this);
    }

    /// <summary>The schema that a reference leads to; null where nothing stands there.</summary>
    public NamedSchema? Find(string reference) => named.TryGetValue(reference, out NamedSchema? schema) ? schema : null;

    /// <summary>The named schema that <paramref name="schema"/> only points at; null where it says something itself.</summary>
    public NamedSchema? TargetOf(Schema schema)
    {
        while (schema.Reference is null && IsAlias(schema, out Schema target))
        {
            schema = target;
        }

        return schema.Reference is { } reference ? Find(reference) : null;
    }

    /// <summary>The schema that becomes a type: another name for it becomes none, unless a discriminator makes it one.</summary>
    public NamedSchema? ModelOf(string reference)
    {
        HashSet<string> seen = [];
        NamedSchema? named = Find(reference);
        while (named is not null && IsAlias(named.Schema, out Schema target) && seen.Add(named.Pointer))
        {
            if (named.Schema.Reference is null && Compose(named.Schema, out _).Discriminator is not null)
            {
                return named;
            }

            named = target.Reference is { } next ? Find(next) : null;
        }

        return named;
    }

    /// <summary>The pointer of the schema at the end of a reference to a reference, and so on.</summary>
    public string EndOf(string reference)
    {
        HashSet<string> seen = [];
        while (seen.Add(reference) && Find(reference) is { Schema: var schema } && IsAlias(schema, out _))
        {
            reference = TargetOf(schema)?.Pointer ?? reference;
        }

        return reference;
    }

    /// <summary>Whether a reference leads to <paramref name="schema"/>, or to another name of it.</summary>
    public bool LeadsTo(string? reference, NamedSchema? schema) =>
        reference is not null
        && schema is not null
        && (reference == schema.Pointer || ModelOf(reference)?.Pointer == ModelOf(schema.Pointer)?.Pointer);

    /// <summary>The named schemas that one is made of by <c>allOf</c>, the nearest first.</summary>
    public IReadOnlyList<NamedSchema> Ancestors(NamedSchema schema)
    {
        List<NamedSchema> found = [schema];
        HashSet<string> seen = [schema.Pointer];
        for (int index = 0; index < found.Count; index++)
        {
            IEnumerable<NamedSchema> parents = found[index]
                .Schema.AllOf.Append(found[index].Schema)
                .Select(TargetOf)
                .OfType<NamedSchema>();
            found.AddRange(parents.Where(parent => seen.Add(parent.Pointer)));
        }

        found.RemoveAt(0);
        return found;
    }

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

    /// <summary>The discriminator that <paramref name="schema"/> says itself, and no base of it; null where it says none.</summary>
    public static Discriminator? OwnDiscriminator(Schema schema) =>
        schema.Discriminator
        ?? schema
            .AllOf.Where(static part => part.Reference is null)
            .Select(OwnDiscriminator)
            .FirstOrDefault(static discriminator => discriminator is not null);

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
        Schema composed = TwoChoices.Fold(numbers.Settle(merge.Flatten(schema)), merge.Flatten);
        conflict = merge.Conflict;
        return composed;
    }

    /// <summary>Whether one of the branches, or of those of a choice among them, is one of the schemas at <paramref name="pointers"/>.</summary>
    public bool LeadTo(IEnumerable<Schema> branches, ICollection<string> pointers)
    {
        HashSet<string> seen = [];
        Stack<Schema> waiting = new(branches);
        while (waiting.Count > 0)
        {
            if (TargetOf(waiting.Pop()) is not { } target || !seen.Add(target.Pointer))
            {
                continue;
            }

            if (pointers.Contains(target.Pointer))
            {
                return true;
            }

            foreach (Schema branch in target.Schema.OneOf.Concat(target.Schema.AnyOf))
            {
                waiting.Push(branch);
            }
        }

        return false;
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
        private readonly HashSet<string> children = [];

        public string? Conflict { get; private set; }

        public Schema Flatten(Schema schema)
        {
            if (schema.Reference is { } reference)
            {
                return FlattenReference(schema, reference);
            }

            return composer.undescribed.Describe(schema.AllOf.Count == 0 ? schema : FlattenParts(schema));
        }

        private Schema FlattenParts(Schema schema)
        {
            bool isFirst = children.Add(schema.Pointer);
            Schema result = schema with { AllOf = default, Nullable = false };
            bool nullable = true;
            foreach (Schema part in schema.AllOf)
            {
                Schema flat = composer.numbers.Settle(Flatten(part));
                nullable &= flat.Nullable;
                result = Both(result, flat);
            }

            if (isFirst)
            {
                children.Remove(schema.Pointer);
            }

            return result with
            {
                Nullable = schema.Nullable || nullable,
                Discriminator = OwnDiscriminator(schema) ?? result.Discriminator,
            };
        }

        private Schema FlattenReference(Schema schema, string reference)
        {
            if (composer.Find(reference) is not { } target || !inside.Add(reference))
            {
                return schema with { Reference = null };
            }

            Schema flat = WithoutOwnChoice(Flatten(target.Schema));
            inside.Remove(reference);
            return flat with { Nullable = flat.Nullable || schema.Nullable };
        }

        /// <summary>A schema is made of what is common to all branches of a choice, and not of the choice in which it is a branch itself.</summary>
        private Schema WithoutOwnChoice(Schema flat)
        {
            bool isBranch = children.Count > 0 && composer.LeadTo(flat.OneOf.Concat(flat.AnyOf), children);
            return isBranch ? flat with { OneOf = default, AnyOf = default } : flat;
        }

        private Schema Both(Schema first, Schema second) =>
            first with
            {
                Types = BothTypes(first.Types, second.Types),
                Format = second.Format ?? first.Format,
                Spelling = BothSpellings(first, second),
                Title = first.Title ?? second.Title,
                Description = first.Description ?? second.Description,
                Deprecated = first.Deprecated || second.Deprecated,
                ReadOnly = first.ReadOnly || second.ReadOnly,
                WriteOnly = first.WriteOnly || second.WriteOnly,
                Properties = MergedProperties.Of(first.Properties, second.Properties),
                Required = first.Required.Union(second.Required).ToEquatableArray(),
                AdditionalProperties =
                    second.AdditionalProperties.Rule == AdditionalPropertiesRule.Unsaid
                        ? first.AdditionalProperties
                        : second.AdditionalProperties,
                Items = second.Items ?? first.Items,
                ContentMediaType = second.ContentMediaType ?? first.ContentMediaType,
                ContentEncoding = second.ContentEncoding ?? first.ContentEncoding,
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

        /// <summary>A text must be allowed by both; what names no type allows it.</summary>
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
