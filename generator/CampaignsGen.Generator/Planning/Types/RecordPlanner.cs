using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;
using CampaignsGen.Generator.Plan;
using CampaignsGen.Generator.Schemas;

namespace CampaignsGen.Generator.Planning;

/// <summary>Plans the record of an object schema.</summary>
internal sealed class RecordPlanner(PlanningContext context, TypePlanner types)
{
    public RecordPlan Plan(Schema schema, string identifier)
    {
        RecordPlan? parent = context.Inheritance.BaseOf(schema.Pointer) is { } named ? types.RecordOf(named) : null;
        NameScope members = new(
            ReservedNames.RecordMembers,
            [identifier, PlanningContext.JsonName(identifier), .. MembersOf(parent)]
        );
        NameScope locals = new(ReservedNames.JsonLocals, LocalsOf(parent));
        EquatableArray<PropertyPlan> given = parent is null ? default : parent.AllProperties.ToEquatableArray();
        context.Size.AddMembers(given.Count);
        EquatableArray<PropertyPlan> inherited = given
            .Select(property => Inherited(property, schema))
            .ToEquatableArray();
        HashSet<string> known = [.. inherited.Select(static property => property.Name)];
        List<SchemaProperty> own =
        [
            .. schema
                .Properties.Where(property => !known.Contains(property.Name))
                .OrderBy(property => IsDiscriminator(schema, property.Name) ? 0 : 1),
        ];
        known.UnionWith(schema.Properties.Select(static property => property.Name));
        own.AddRange(Undescribed(schema, known));
        PropertyPlanner planner = new(context, types, schema, identifier, members, locals);
        List<PropertyPlan> properties = planner.PlanAll(own);
        return new RecordPlan
        {
            Identifier = identifier,
            JsonIdentifier = PlanningContext.JsonName(identifier),
            ConverterIdentifier = context.Names.Converter,
            Doc = DocPlanner.Of(schema.Description ?? schema.Title, DocPlanner.Deprecation(schema)),
            Base = parent?.Identifier,
            Inherited = inherited,
            InheritsRequired = parent is { HasRequired: true },
            Properties = properties.ToEquatableArray(),
            AdditionalProperties = parent?.AdditionalProperties ?? AdditionalProperties(schema, identifier, members),
            PropertyCount = context.Checks.PropertiesOf(schema),
            DeclaresAdditionalProperties = parent?.AdditionalProperties is null && context.Kept.AreKept(schema),
            Discriminators = inherited
                .Except(given)
                .Select(static property => new DiscriminatorPlan(property, property.Constant!))
                .ToEquatableArray(),
            OwnKind =
                context.Inheritance.DerivedFrom(schema.Pointer).Count > 0
                    ? properties.Find(static property => property.IsFixed)
                    : null,
            Derived = context.Inheritance.DerivedFrom(schema.Pointer).Select(Derived).ToEquatableArray(),
            Dispatch = Dispatch(schema),
        };
    }

    /// <summary>Determines whether a property is a discriminator. It is written first, because System.Text.Json expects it there.</summary>
    private bool IsDiscriminator(Schema schema, string name) =>
        schema.Discriminator?.PropertyName == name || context.Discriminators.ValueOf(schema.Pointer, name) is not null;

    /// <summary>
    /// Returns the properties that are required but not described, which can be any JSON. If additional properties are kept,
    /// they are part of those. If derived schemas describe them, they are left to these, because a record in C# cannot change the
    /// type of an inherited property.
    /// </summary>
    private IEnumerable<SchemaProperty> Undescribed(Schema schema, HashSet<string> described)
    {
        if (SchemaShape.KeepsOthers(schema.AdditionalProperties))
        {
            yield break;
        }

        foreach (
            string name in schema.Required.Where(name =>
                !described.Contains(name) && !IsDescribedByDerived(schema, name)
            )
        )
        {
            context.Diagnostics.Report(
                PlanningDiagnostics.RequiredNotDescribed,
                JsonPointer.Append(schema.Pointer, "required"),
                name
            );
            yield return new SchemaProperty(name, new Schema(JsonPointer.Append(schema.Pointer, "required")));
        }
    }

    /// <summary>Determines whether a schema that derives from this one describes the property.</summary>
    private bool IsDescribedByDerived(Schema schema, string name) =>
        context
            .Inheritance.Descendants(schema.Pointer)
            .Any(child => context.Composer.Compose(child.Schema, out _).Properties.Any(own => own.Name == name));

    private static IEnumerable<string> MembersOf(RecordPlan? record)
    {
        if (record is null)
        {
            return [];
        }

        IEnumerable<string> properties = record.AllProperties.SelectMany(static property =>
            new[] { property.Identifier, property.Storage, property.Default?.Identifier ?? property.Storage }
        );
        return record.AdditionalProperties is { } additional ? properties.Append(additional.Identifier) : properties;
    }

    private static IEnumerable<string> LocalsOf(RecordPlan? record) =>
        record is null ? [] : record.AllProperties.Select(static property => property.Local.TrimStart('@'));

    private DerivedPlan Derived(NamedSchema schema)
    {
        string identifier = types.RecordNameOf(schema);
        return new DerivedPlan(identifier, PlanningContext.JsonName(identifier));
    }

    /// <summary>Returns an inherited property, with the value for this record if it is a discriminator.</summary>
    private PropertyPlan Inherited(PropertyPlan property, Schema schema)
    {
        string? text = context.Discriminators.ValueOf(schema.Pointer, property.Name)?.Text;
        ValuePlan? value = text is null ? null : types.DiscriminatorValue(text, property.Type);
        return value is null ? property : property with { Constant = value };
    }

    private DispatchPlan? Dispatch(Schema schema)
    {
        if (schema.Discriminator is not { } discriminator)
        {
            return null;
        }

        HashSet<string> seen = [];
        EquatableArray<DispatchCase> cases = context
            .Inheritance.Values(discriminator, schema)
            .Where(pair => seen.Add(pair.Value))
            .Select(pair => new DispatchCase(pair.Value, PlanningContext.JsonName(types.RecordNameOf(pair.Schema))))
            .ToEquatableArray();
        NamedSchema? otherwise = context
            .Inheritance.Descendants(schema.Pointer)
            .FirstOrDefault(child => child.Pointer == discriminator.Default);
        string? reader = otherwise is null ? null : PlanningContext.JsonName(types.RecordNameOf(otherwise));
        return cases.Count == 0 ? null : new DispatchPlan(discriminator.PropertyName, cases, reader);
    }

    private AdditionalPropertiesPlan? AdditionalProperties(Schema schema, string record, NameScope members)
    {
        if (!context.Kept.AreKept(schema))
        {
            return null;
        }

        TypePlan type = schema.AdditionalProperties.Schema is { } others
            ? types.Plan(others, record + "Value")
            : new TypePlan(TypeKind.Element);
        return new AdditionalPropertiesPlan(members.Take("AdditionalProperties"), type)
        {
            IsUnspecified = context.Kept.AreKeptUnspecified(schema),
            Check = schema.AdditionalProperties.Schema is { } values ? context.Checks.Of(values, type) : null,
        };
    }
}
