using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading;

/// <summary>Translates schemas without changing their structure. References are kept, and their targets become named schemas.</summary>
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

    /// <summary>Adds each member of <paramref name="map"/> as a named schema, whether it is referenced or not.</summary>
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

    /// <summary>Returns the named schemas, including those that are found while they are translated.</summary>
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
    /// Returns the schemas that are required by what has been read so far, in the order of the document. A schema that extends a required
    /// schema with a discriminator is also required: responses can contain it although nothing refers to it.
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

        // The boolean schemas of JSON Schema: true is {}, false is { "not": {} }.
        return new(node.Pointer) { HasNot = allowsAny == false };
    }

    /// <summary>
    /// In 3.1, keywords beside a reference apply. If they are more than annotations, the reference becomes one part of an <c>allOf</c>. In
    /// earlier versions, they do not apply, but annotations are kept.
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
    /// Since 3.1, <c>unevaluatedProperties</c> also takes the properties in <c>allOf</c> into account. If it forbids others, the client
    /// does not keep them, but this does not determine the type.
    /// </summary>
    private AdditionalProperties TranslateUnevaluated(SpecNode node)
    {
        if (context.Version < OpenApiVersion.V3_1 || !node.Has("unevaluatedProperties"))
        {
            return AdditionalProperties.Unspecified;
        }

        SpecNode value = node["unevaluatedProperties"];
        return IsAllowed(value) switch
        {
            true => AdditionalProperties.Any,
            false => AdditionalProperties.Unspecified with { IsUnevaluated = true },
            null => new(AdditionalPropertiesRule.Typed, Translate(value)) { IsUnevaluated = true },
        };
    }

    /// <summary>
    /// Returns the value of a schema that is <c>true</c> or <c>false</c>, or the equivalent <c>{}</c> or <c>{ not: {} }</c>.
    /// </summary>
    private static bool? IsAllowed(SpecNode value) =>
        value.Object switch
        {
            { Count: 0 } => true,
            { Count: 1 } when value["not"].Object is { Count: 0 } => false,
            _ => Scalars.BooleanOf(value.Value),
        };

    /// <summary>Returns a typed rule only if all patterns have the same schema and nothing else is allowed.</summary>
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

    /// <summary>
    /// Translates <c>items</c>. Before 2020-12, it could be an array, which is now <c>prefixItems</c>, and <c>additionalItems</c> described
    /// the rest.
    /// </summary>
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
