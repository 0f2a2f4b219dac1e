using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>Plans the record of an object schema.</summary>
internal sealed class RecordPlanner(PlanningContext context, TypePlanner types)
{
    public RecordPlan Plan(Schema schema, string identifier)
    {
        NameScope members = new(ReservedNames.RecordMembers.Append(identifier));
        NameScope locals = new(ReservedNames.JsonLocals);
        List<PropertyPlan> properties = [];
        foreach (SchemaProperty property in schema.Properties)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            properties.Add(Property(schema, property, identifier, members, locals));
        }

        return new RecordPlan
        {
            Identifier = identifier,
            JsonIdentifier = PlanningContext.JsonName(identifier),
            ConverterIdentifier = PlanningContext.ConverterName(identifier),
            Doc = DocPlanner.Of(
                schema.Description ?? schema.Title,
                $"The object {identifier}.",
                DocPlanner.Deprecation(schema)
            ),
            Properties = properties.ToEquatableArray(),
            AdditionalProperties = AdditionalProperties(schema.AdditionalProperties, identifier, members, locals),
        };
    }

    private PropertyPlan Property(
        Schema owner,
        SchemaProperty property,
        string record,
        NameScope members,
        NameScope locals
    )
    {
        TypePlan type = types.Plan(property.Schema, record + Identifier.Pascal(property.Name, "Property"));
        Schema described = context.Composer.Compose(property.Schema, out _);
        Presence presence = PresenceOf(owner, property.Name, described, type);
        string name = members.Take(Identifier.Pascal(property.Name, "Property"));
        bool deprecated = property.Schema.Deprecated;
        bool obsolete = deprecated && presence != Presence.Required;
        return new PropertyPlan
        {
            Name = property.Name,
            Identifier = name,
            Local = Identifier.Escaped(locals.Take(Identifier.Camel(property.Name, "property"))),
            Type = presence == Presence.Optional ? type with { Nullable = true } : type,
            Presence = presence,
            Doc = DocPlanner.Of(
                property.Schema.Description ?? described.Description ?? described.Title,
                $"The property {property.Name}.",
                [.. DocPlanner.Limits(described), .. DocPlanner.Deprecation(property.Schema)]
            ),
            Obsolete = obsolete,
            Storage = obsolete ? members.Take(name + "Value") : name,
        };
    }

    /// <summary>What only the server sets is not asked of the caller, even where answers always have it.</summary>
    private static Presence PresenceOf(Schema owner, string name, Schema schema, TypePlan type)
    {
        if (owner.Required.Contains(name) && !schema.ReadOnly)
        {
            return Presence.Required;
        }

        return type.Nullable ? Presence.OptionalAndNullable : Presence.Optional;
    }

    private AdditionalPropertiesPlan? AdditionalProperties(
        AdditionalProperties rule,
        string record,
        NameScope members,
        NameScope locals
    )
    {
        if (rule.Rule is not (AdditionalPropertiesRule.Any or AdditionalPropertiesRule.Typed))
        {
            return null;
        }

        TypePlan type = rule.Schema is { } schema
            ? types.Plan(schema, record + "Value")
            : new TypePlan(TypeKind.Element);
        return new AdditionalPropertiesPlan(
            members.Take("AdditionalProperties"),
            locals.Take("additionalProperties"),
            type
        );
    }
}
