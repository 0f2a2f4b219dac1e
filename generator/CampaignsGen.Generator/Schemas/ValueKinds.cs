using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Schemas;

/// <summary>Finds the types of JSON values that a schema allows.</summary>
internal sealed class ValueKinds(SchemaComposer composer)
{
    public const JsonKinds All = (JsonKinds)127;

    private const int Deepest = 8;

    private readonly ChoiceBranches choices = new(composer);

    /// <summary>The types of a composed schema's values.</summary>
    public JsonKinds Of(Schema composed) => Of(composed, 0);

    private JsonKinds Of(Schema composed, int depth)
    {
        JsonKinds kinds = SchemaShape.Of(composed) switch
        {
            ShapeKind.Record or ShapeKind.Map => JsonKinds.Object,
            ShapeKind.List or ShapeKind.Tuple => JsonKinds.Array,
            ShapeKind.Choice => OfChoice(composed, depth),
            ShapeKind.Any => All,
            ShapeKind.Enum when composed.Enum.Count == 0 => OfChoice(composed, depth),
            _ when composed.Enum.Count > 0 => OfValues(composed.Enum),
            _ => OfTypes(composed.Types) | Respelt(composed.Spelling),
        };
        return SchemaShape.AllowsNull(composed) ? kinds | JsonKinds.Null : kinds;
    }

    private static JsonKinds Respelt(Spelling spelling) =>
        spelling switch
        {
            Spelling.OrText or Spelling.OrName => JsonKinds.String,
            Spelling.OrBare => JsonKinds.Boolean | JsonKinds.Integer | JsonKinds.Fraction,
            _ => JsonKinds.None,
        };

    private JsonKinds OfChoice(Schema choice, int depth)
    {
        if (depth >= Deepest)
        {
            return All;
        }

        JsonKinds kinds = JsonKinds.None;
        foreach (Schema branch in choices.Of(choice, out bool nullable))
        {
            Schema composed = composer.Compose(branch, out string? conflict);
            kinds |= conflict is null ? Of(composed, depth + 1) : All;
            kinds |= nullable ? JsonKinds.Null : JsonKinds.None;
        }

        return kinds == JsonKinds.None ? All : kinds;
    }

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
