using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Schemas;

/// <summary>
/// Converts a schema with several types, or an enum with values of several types, to a choice of schemas with one type each.
/// </summary>
internal static class MixedTypes
{
    private static readonly SchemaTypes[] Each =
    [
        SchemaTypes.Object,
        SchemaTypes.Array,
        SchemaTypes.String,
        SchemaTypes.Number,
        SchemaTypes.Integer,
        SchemaTypes.Boolean,
    ];

    /// <summary>Converts a schema with several types to a choice; returns any other schema unchanged.</summary>
    public static Schema Settle(Schema schema) =>
        SchemaShape.Of(schema) == ShapeKind.Mixed ? AsChoice(schema) ?? schema : schema;

    /// <summary>Returns the choice, or null if a value is an object or an array, which has no type in C#.</summary>
    public static Schema? AsChoice(Schema schema)
    {
        List<Schema> branches = schema.Enum.Count > 0 ? OfValues(schema) : OfTypes(schema);
        return branches.Count == 0
            ? null
            : new Schema(schema.Pointer)
            {
                AnyOf = branches.ToEquatableArray(),
                Nullable = schema.Nullable || schema.Enum.Any(static value => value.Kind == JsonValueKind.Null),
                Title = schema.Title,
                Description = schema.Description,
                Deprecated = schema.Deprecated,
            };
    }

    private static List<Schema> OfTypes(Schema schema)
    {
        SchemaTypes types = schema.Types;
        if (types.HasFlag(SchemaTypes.Number))
        {
            types &= ~SchemaTypes.Integer;
        }

        return [.. Each.Where(type => types.HasFlag(type)).Select(type => OfType(schema, type))];
    }

    private static Schema OfType(Schema schema, SchemaTypes type)
    {
        Schema branch = schema with { Types = type, Nullable = false, Title = null };
        if (type != SchemaTypes.Object)
        {
            branch = branch with
            {
                Properties = default,
                Required = default,
                AdditionalProperties = AdditionalProperties.Unspecified,
            };
        }

        return type == SchemaTypes.Array ? branch : branch with { Items = null, PrefixItems = default };
    }

    private static List<Schema> OfValues(Schema schema)
    {
        List<Schema> branches = [];
        foreach (
            IGrouping<JsonValueKind, NamedValue> kind in NamedValue.Of(schema).GroupBy(static value => value.Value.Kind)
        )
        {
            switch (kind.Key)
            {
                case JsonValueKind.Null:
                    break;
                case JsonValueKind.String:
                    branches.Add(OfValues(schema, kind, SchemaTypes.String));
                    break;
                case JsonValueKind.Number:
                    bool isWhole = kind.All(static value => ScalarTypes.IsWhole(value.Value));
                    branches.Add(OfValues(schema, kind, isWhole ? SchemaTypes.Integer : SchemaTypes.Number));
                    break;
                case JsonValueKind.Boolean:
                    branches.Add(new Schema(schema.Pointer) { Types = SchemaTypes.Boolean });
                    break;
                default:
                    return [];
            }
        }

        return branches;
    }

    private static Schema OfValues(Schema schema, IEnumerable<NamedValue> values, SchemaTypes types) =>
        NamedValue.Set(new Schema(schema.Pointer) { Types = types }, values);
}
