using System.Globalization;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>Plans the record of an array whose first items have their own schemas.</summary>
internal sealed class TuplePlanner(PlanningContext context, TypePlanner types)
{
    public RecordPlan Plan(Schema schema, string identifier)
    {
        NameScope members = new(ReservedNames.RecordMembers, [identifier, PlanningContext.JsonName(identifier)]);
        NameScope locals = new(ReservedNames.JsonLocals, []);
        List<PropertyPlan> items = [];
        foreach (Schema item in schema.PrefixItems)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            string name = item.Title is { Length: > 0 } title ? title : $"Item {items.Count + 1}";
            items.Add(Item(item, name, items.Count, schema, identifier, members, locals));
        }

        if (schema.Items is { } rest)
        {
            items.Add(Rest(rest, items.Count, identifier, members, locals));
        }

        return new RecordPlan
        {
            Identifier = identifier,
            JsonIdentifier = PlanningContext.JsonName(identifier),
            ConverterIdentifier = context.Names.Converter,
            Doc = DocPlanner.Of(schema.Description ?? schema.Title, DocPlanner.Deprecation(schema)),
            IsTuple = true,
            Properties = items.ToEquatableArray(),
        };
    }

    private PropertyPlan Item(
        Schema schema,
        string name,
        int index,
        Schema tuple,
        string record,
        NameScope members,
        NameScope locals
    )
    {
        TypePlan type = types.Plan(schema, record + Identifier.Pascal(name, "Item"));
        Schema described = context.Composer.Compose(schema, out _);
        Presence presence =
            index < tuple.Constraints.MinItems ? Presence.Required
            : type.Nullable ? Presence.OptionalAndNullable
            : Presence.Optional;
        List<string> remarks = [.. DocPlanner.Limits(described)];
        if (presence != Presence.Required)
        {
            remarks.Add("If it is omitted, all following items are omitted.");
        }

        string identifier = members.Take(Identifier.Pascal(name, "Item"));
        return new PropertyPlan
        {
            Name = index.ToString(CultureInfo.InvariantCulture),
            Identifier = identifier,
            Storage = identifier,
            Local = Identifier.Escaped(locals.Take(Identifier.Camel(name, "item"))),
            Type = presence == Presence.Optional ? type with { Nullable = true } : type,
            Presence = presence,
            Doc = DocPlanner.Of(schema.Description ?? described.Description, [.. remarks]),
            Check = context.Checks.Of(schema, type),
        };
    }

    private PropertyPlan Rest(Schema schema, int index, string record, NameScope members, NameScope locals)
    {
        string identifier = members.Take("Rest");
        TypePlan item = types.Plan(schema, record + "Rest");
        return new PropertyPlan
        {
            Name = index.ToString(CultureInfo.InvariantCulture),
            Identifier = identifier,
            Storage = identifier,
            Local = locals.Take("rest"),
            Type = new TypePlan(TypeKind.List) { Item = item, Nullable = true },
            Presence = Presence.Rest,
            Doc = DocPlanner.Of(schema.Description ?? $"Gets the items from index {index} on."),
        };
    }
}
