using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading;

/// <summary>Schemas as they stand in the document. References stay references; what they lead to becomes a named schema.</summary>
internal sealed class SchemaTranslator
{
    private readonly ReadingContext context;
    private readonly SchemaReferences references;
    private readonly TypeTranslator types;
    private readonly ConstraintsTranslator constraints;
    private readonly EnumTranslator enums;
    private readonly DiscriminatorTranslator discriminators;
    private readonly Subtypes subtypes;
    private readonly ConditionTranslator conditions;
    private readonly List<NamedSchema> translated = [];

    public SchemaTranslator(ReadingContext context)
    {
        this.context = context;
        references = new(context);
        types = new(context);
        constraints = new(context);
        enums = new(context);
        discriminators = new(context, references);
        subtypes = new(context);
        conditions = new(context);
    }

    /// <summary>Every member of <paramref name="map"/> gets a name, whether anything refers to it or not.</summary>
    public void AddNamed(SpecNode map)
    {
        if (map.Value is null || !context.IsObject(map, JsonPointer.LastToken(map.Pointer)))
        {
            return;
        }

        foreach (TreeChild member in map.Members)
        {
            references.Add(new(member.Value, map.At(member.Key)));
        }
    }

    /// <summary>The named schemas, with those that come to light while they are translated.</summary>
    public EquatableArray<NamedSchema> TranslateNamed()
    {
        for (int i = translated.Count; i < references.Named.Count; i++)
        {
            SpecNode node = references.Named[i];
            translated.Add(
                new(node.Pointer, JsonPointer.LastToken(node.Pointer), Translate(node))
                {
                    GivenName = GivenNames.Of(context, node),
                }
            );
        }

        return translated.ToEquatableArray();
    }

    /// <summary>
    /// The schemas that what was read until now needs, in the order of the document. One that is made of a needed schema
    /// with a discriminator is needed as well: answers may hold it though nothing refers to it.
    /// </summary>
    public EquatableArray<NamedSchema> TranslateNeeded()
    {
        Dictionary<string, NamedSchema> needed = new(StringComparer.Ordinal);
        int before;
        do
        {
            before = needed.Count;
            foreach (NamedSchema schema in TranslateNamed())
            {
                needed[schema.Pointer] = schema;
            }

            subtypes.AddTo(references, needed);
        } while (needed.Count > before);

        List<string> order = [.. context.Schemas.Members.Select(member => context.Schemas.At(member.Key))];
        return order
            .Where(needed.ContainsKey)
            .Concat(needed.Keys.Except(order))
            .Select(pointer => needed[pointer])
            .ToEquatableArray();
    }

    public Schema Translate(SpecNode node)
    {
        context.ThrowIfCancelled();
        if (node.Object is not null)
        {
            Schema schema = node.Reference is null ? TranslateOwn(node) : TranslateReference(node);
            context.Written.AddSchema(node, schema);
            return schema;
        }

        bool? allowsAny = Scalars.BooleanOf(node.Value);
        if (allowsAny is null)
        {
            context.ReportShape(node, JsonPointer.LastToken(node.Pointer), "a schema");
        }

        // JSON Schema's boolean schemas: true is {}, false is { "not": {} }.
        return new(node.Pointer) { HasNot = allowsAny == false };
    }

    /// <summary>
    /// In 3.1 everything beside a reference counts, and what asks for more than a description makes the reference one part of
    /// an <c>allOf</c>. Before, nothing counts, and what only describes is kept all the same.
    /// </summary>
    private Schema TranslateReference(SpecNode node)
    {
        string? target = references.Resolve(node);
        if (context.Version >= OpenApiVersion.V3_1)
        {
            Schema own = TranslateOwn(node);
            return own.HasStructure
                ? own with
                {
                    AllOf = own.AllOf.Prepend(new Schema(node.Pointer) { Reference = target }).ToEquatableArray(),
                }
                : own with
                {
                    Reference = target,
                };
        }

        IgnoredSiblings.Report(context, node);
        return new(node.Pointer)
        {
            Reference = target,
            Nullable = types.IsMarkedNullable(node),
            ContentMediaType = context.Text(node, "contentMediaType"),
            ContentEncoding = context.Text(node, "contentEncoding"),
            EndsStream = context.Flag(node, "x-ms-sse-terminal-event"),
            Title = context.Text(node, "title"),
            Description = context.Text(node, "description"),
            Deprecated = context.Flag(node, "deprecated"),
            ReadOnly = context.Flag(node, "readOnly"),
            WriteOnly = context.Flag(node, "writeOnly"),
            Default = DefaultTranslator.Translate(context, node, default, default),
        };
    }

    private Schema TranslateOwn(SpecNode node)
    {
        SchemaType type = types.Translate(node);
        EnumKeywords values = enums.Translate(node, type);
        return new(node.Pointer)
        {
            Types = type.Types,
            Nullable = type.Nullable,
            Format = type.Format,
            Properties = TranslateProperties(node),
            Required = TranslateRequired(node),
            AdditionalProperties = TranslateAdditionalProperties(node),
            Items = TranslateItems(node),
            PrefixItems = TranslateBranches(node, IsList(node, "items") ? "items" : "prefixItems"),
            AllOf = TranslateBranches(node, "allOf"),
            OneOf = TranslateBranches(node, "oneOf"),
            AnyOf = TranslateBranches(node, "anyOf"),
            HasNot = node.Has("not"),
            Discriminator = discriminators.Translate(node),
            DiscriminatorValue = discriminators.TranslateValue(node),
            Constraints = constraints.Translate(node),
            OtherKeywords = SchemaKeywords.Others(context, node),
            Conditions = conditions.Translate(node),
            Enum = values.Values,
            IsConst = values.IsConst,
            EnumNames = values.Names,
            EnumDescriptions = values.Descriptions,
            ContentMediaType = context.Text(node, "contentMediaType"),
            ContentEncoding = context.Text(node, "contentEncoding"),
            ContentSchema = TranslateContentSchema(node),
            EndsStream = context.Flag(node, "x-ms-sse-terminal-event"),
            Title = context.Text(node, "title"),
            Description = context.Text(node, "description"),
            Deprecated = context.Flag(node, "deprecated"),
            ReadOnly = context.Flag(node, "readOnly"),
            WriteOnly = context.Flag(node, "writeOnly"),
            Default = DefaultTranslator.Translate(context, node, type, values.Values),
        };
    }

    private Schema? TranslateContentSchema(SpecNode node) =>
        context.Version >= OpenApiVersion.V3_1 && node.Has("contentSchema") ? Translate(node["contentSchema"]) : null;

    private EquatableArray<SchemaProperty> TranslateProperties(SpecNode node)
    {
        if (!context.TryObject(node, "properties", out SpecNode map))
        {
            return default;
        }

        List<SchemaProperty> properties = new(map.Object!.Count);
        foreach (TreeChild member in map.Members)
        {
            SpecNode property = new(member.Value, map.At(member.Key));
            properties.Add(new(member.Key, Translate(property)) { GivenName = GivenNames.Of(context, property) });
        }

        return properties.ToEquatableArray();
    }

    private EquatableArray<string> TranslateRequired(SpecNode node)
    {
        EquatableArray<string> names = context.Texts(node, "required");
        return names.Count < 2 ? names : names.Distinct(StringComparer.Ordinal).ToEquatableArray();
    }

    private AdditionalProperties TranslateAdditionalProperties(SpecNode node)
    {
        AdditionalProperties others = TranslateOthers(node);
        return context.TryObject(node, "patternProperties", out SpecNode patterns)
            ? WithPatterns(others, patterns)
            : others;
    }

    private AdditionalProperties TranslateOthers(SpecNode node)
    {
        if (!node.Has("additionalProperties"))
        {
            return TranslateUnevaluated(node);
        }

        SpecNode value = node["additionalProperties"];
        return IsAllowed(value) switch
        {
            true => AdditionalProperties.Any,
            false => new(AdditionalPropertiesRule.Forbidden, null),
            null => new(AdditionalPropertiesRule.Typed, Translate(value)),
        };
    }

    /// <summary>
    /// Since 3.1 <c>unevaluatedProperties</c> speaks of what <c>allOf</c> does not name either. That nothing else is allowed only
    /// keeps a client from keeping it: it makes no type of its own.
    /// </summary>
    private AdditionalProperties TranslateUnevaluated(SpecNode node)
    {
        if (context.Version < OpenApiVersion.V3_1 || !node.Has("unevaluatedProperties"))
        {
            return AdditionalProperties.Unsaid;
        }

        SpecNode value = node["unevaluatedProperties"];
        return IsAllowed(value) switch
        {
            true => AdditionalProperties.Any,
            false => AdditionalProperties.Unsaid with { IsUnevaluated = true },
            null => new(AdditionalPropertiesRule.Typed, Translate(value)) { IsUnevaluated = true },
        };
    }

    /// <summary>What a schema that is only <c>true</c> or <c>false</c> says, and <c>{}</c> and <c>{ not: {} }</c>, which are the same.</summary>
    private static bool? IsAllowed(SpecNode value) =>
        value.Object switch
        {
            { Count: 0 } => true,
            { Count: 1 } when value["not"].Object is { Count: 0 } => false,
            _ => Scalars.BooleanOf(value.Value),
        };

    /// <summary>Properties of a pattern are of one schema only where all patterns say the same and nothing else is allowed.</summary>
    private AdditionalProperties WithPatterns(AdditionalProperties others, SpecNode patterns)
    {
        List<Schema> schemas = [];
        foreach (TreeChild member in patterns.Members)
        {
            schemas.Add(Translate(new(member.Value, patterns.At(member.Key))));
        }

        if (schemas.Count == 0)
        {
            return others;
        }

        Schema first = others.Schema ?? schemas[0];
        bool isOne = schemas.TrueForAll(schema => schema with { Pointer = first.Pointer } == first);
        bool isAll = others.Rule is AdditionalPropertiesRule.Forbidden or AdditionalPropertiesRule.Typed;
        return isOne && isAll ? new(AdditionalPropertiesRule.Typed, first) : AdditionalProperties.Any;
    }

    /// <summary>Before 2020-12 <c>items</c> could be a list, which is <c>prefixItems</c> today, and <c>additionalItems</c> spoke of the rest.</summary>
    private Schema? TranslateItems(SpecNode node)
    {
        string keyword = IsList(node, "items") ? "additionalItems" : "items";
        bool isClosed = node.Has(keyword) && Scalars.BooleanOf(node.ValueOf(keyword)) == false;
        return node.Has(keyword) && !isClosed ? Translate(node[keyword]) : null;
    }

    private static bool IsList(SpecNode node, string keyword) => node.ValueOf(keyword) is TreeList;

    private EquatableArray<Schema> TranslateBranches(SpecNode node, string keyword)
    {
        if (!context.TryList(node, keyword, out SpecNode list))
        {
            return default;
        }

        List<Schema> branches = new(list.Array!.Count);
        for (int i = 0; i < list.Array.Count; i++)
        {
            branches.Add(Translate(list[i]));
        }

        return branches.ToEquatableArray();
    }
}
