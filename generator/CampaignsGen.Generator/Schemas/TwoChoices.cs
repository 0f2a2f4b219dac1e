using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Schemas;

/// <summary>
/// Converts a schema with both <c>oneOf</c> and <c>anyOf</c>, whose values match both, to a schema with one of them. The properties of the
/// other one's objects are added to the schema, and thereby to each branch.
/// </summary>
internal static class TwoChoices
{
    /// <summary>Returns the combined schema, or <paramref name="schema"/> if it allows anything other than objects.</summary>
    /// <param name="schema">A schema with both, whose <c>allOf</c> is merged.</param>
    /// <param name="flatten">Resolves references and merges the <c>allOf</c> of a branch.</param>
    public static Schema Fold(Schema schema, Func<Schema, Schema> flatten)
    {
        if (schema.AnyOf.All(OnlyDemands) || SaySame(schema.OneOf, schema.AnyOf))
        {
            return schema with { AnyOf = default };
        }

        if (schema.OneOf.All(OnlyDemands))
        {
            return schema with { OneOf = default };
        }

        List<Schema> others = [.. schema.AnyOf.Select(flatten)];
        return others.TrueForAll(IsObject) && schema.OneOf.Select(flatten).All(IsObject)
            ? WithProperties(schema, others) with
            {
                AnyOf = default,
            }
            : schema;
    }

    private static bool SaySame(EquatableArray<Schema> first, EquatableArray<Schema> second) =>
        first.Count == second.Count
        && first
            .Zip(second, static (one, other) => one == other with { Pointer = one.Pointer })
            .All(static same => same);

    private static bool IsObject(Schema schema) =>
        SchemaShape.Of(schema) is ShapeKind.Record or ShapeKind.Map || OnlyDemands(schema);

    private static bool OnlyDemands(Schema branch) =>
        branch.Types is SchemaTypes.None or SchemaTypes.Object && SchemaShape.OnlyDemands(branch);

    /// <summary>Adds the properties of the others. Those that all the others require are required.</summary>
    private static Schema WithProperties(Schema schema, List<Schema> others) =>
        schema with
        {
            Types = SchemaTypes.Object,
            Properties = schema
                .Properties.Concat(
                    others
                        .SelectMany(static other => other.Properties)
                        .GroupBy(static property => property.Name)
                        .Where(group => schema.Properties.All(own => own.Name != group.Key))
                        .Select(Any)
                )
                .ToEquatableArray(),
            Required = others
                .Select(static other => other.Required.AsEnumerable())
                .Aggregate(static (all, required) => all.Intersect(required))
                .Union(schema.Required)
                .ToEquatableArray(),
            AdditionalProperties =
                schema.AdditionalProperties.Rule == AdditionalPropertiesRule.Unspecified
                && others.Exists(static other => SchemaShape.KeepsOthers(other.AdditionalProperties))
                    ? AdditionalProperties.Any
                    : schema.AdditionalProperties,
        };

    /// <summary>Combines the descriptions of a property to a choice.</summary>
    private static SchemaProperty Any(IGrouping<string, SchemaProperty> properties)
    {
        List<Schema> schemas = [];
        foreach (Schema schema in properties.Select(static property => property.Schema))
        {
            if (!schemas.Exists(other => other == schema with { Pointer = other.Pointer }))
            {
                schemas.Add(schema);
            }
        }

        SchemaProperty first = properties.First();
        return schemas.Count == 1
            ? first
            : first with
            {
                Schema = new Schema(first.Schema.Pointer) { AnyOf = schemas.ToEquatableArray() },
            };
    }
}
