using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Schemas;

/// <summary>Determines the types of the JSON values that a schema allows.</summary>
internal sealed class ValueKinds(SchemaComposer composer)
{
    public const JsonKinds All = (JsonKinds)127;

    private readonly Dictionary<Schema, JsonKinds> found = new(SchemaIdentity.Instance);

    /// <summary>Returns the types of the values of a composed schema.</summary>
    public JsonKinds Of(Schema composed)
    {
        if (!found.TryGetValue(composed, out JsonKinds kinds))
        {
            found[composed] = kinds = Find(composed);
        }

        return kinds;
    }

    /// <summary>Determines the types, visiting each nested choice once.</summary>
    private JsonKinds Find(Schema composed)
    {
        JsonKinds kinds = JsonKinds.None;
        HashSet<Schema> seen = new(SchemaIdentity.Instance);
        Stack<Schema> waiting = new([composed]);
        while (waiting.Count > 0 && kinds != All)
        {
            Schema schema = waiting.Pop();
            if (!seen.Add(schema))
            {
                continue;
            }

            kinds |= IsChoice(schema) ? OfChoice(schema, waiting) : OfOne(schema);
            kinds |= SchemaShape.AllowsNull(schema) ? JsonKinds.Null : JsonKinds.None;
        }

        return kinds == JsonKinds.None ? All : kinds;
    }

    private static bool IsChoice(Schema composed) =>
        SchemaShape.Of(composed) is var shape
        && (shape == ShapeKind.Choice || (shape == ShapeKind.Enum && composed.Enum.Count == 0));

    private static JsonKinds OfOne(Schema composed) =>
        SchemaShape.Of(composed) switch
        {
            ShapeKind.Record or ShapeKind.Map => JsonKinds.Object,
            ShapeKind.List or ShapeKind.Tuple => JsonKinds.Array,
            ShapeKind.Any => All,
            _ => (composed.Enum.Count > 0 ? OfValues(composed.Enum) : OfTypes(composed.Types))
                | Respelt(composed.Spelling),
        };

    private JsonKinds OfChoice(Schema choice, Stack<Schema> waiting)
    {
        JsonKinds kinds = JsonKinds.None;
        foreach (Schema branch in composer.Choices.Of(choice, out bool nullable))
        {
            Schema composed = composer.Compose(branch, out string? conflict);
            kinds |= nullable ? JsonKinds.Null : JsonKinds.None;
            kinds |= conflict is null ? JsonKinds.None : All;
            waiting.Push(composed);
        }

        return kinds;
    }

    private static JsonKinds Respelt(Spelling spelling) =>
        spelling switch
        {
            Spelling.OrText or Spelling.OrName => JsonKinds.String,
            Spelling.OrBare => JsonKinds.Boolean | JsonKinds.Integer | JsonKinds.Fraction,
            _ => JsonKinds.None,
        };

    private static JsonKinds OfValues(EquatableArray<JsonValue> values) =>
        values.Aggregate(JsonKinds.None, static (kinds, value) => kinds | OfValue(value));

    private static JsonKinds OfValue(JsonValue value) =>
        value.Kind switch
        {
            JsonValueKind.Null => JsonKinds.Null,
            JsonValueKind.Boolean => JsonKinds.Boolean,
            JsonValueKind.Number => ScalarTypes.IsWhole(value) ? JsonKinds.Integer : JsonKinds.Fraction,
            JsonValueKind.String => JsonKinds.String,
            JsonValueKind.Array => JsonKinds.Array,
            _ => JsonKinds.Object,
        };

    private static JsonKinds OfTypes(SchemaTypes types)
    {
        JsonKinds kinds = JsonKinds.None;
        kinds |= types.HasFlag(SchemaTypes.Boolean) ? JsonKinds.Boolean : kinds;
        kinds |= types.HasFlag(SchemaTypes.Integer) ? JsonKinds.Integer : kinds;
        kinds |= types.HasFlag(SchemaTypes.Number) ? JsonKinds.Integer | JsonKinds.Fraction : kinds;
        kinds |= types.HasFlag(SchemaTypes.String) ? JsonKinds.String : kinds;
        kinds |= types.HasFlag(SchemaTypes.Array) ? JsonKinds.Array : kinds;
        kinds |= types.HasFlag(SchemaTypes.Object) ? JsonKinds.Object : kinds;
        return kinds == JsonKinds.None ? All : kinds;
    }
}
