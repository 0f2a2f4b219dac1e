using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Reading;

/// <summary>The keyword <c>default</c>.</summary>
internal static class DefaultTranslator
{
    /// <summary>The value; null where there is none, or none that the schema itself allows.</summary>
    public static JsonValue? Translate(ReadingContext context, SpecNode node, Schema schema)
    {
        if (!node.Has("default"))
        {
            return null;
        }

        JsonValue value = Scalars.ToModel(node["default"].Value);
        if (schema.Types == SchemaTypes.None || IsAllowed(value, schema))
        {
            return value;
        }

        string consequence = $"{Scalars.Describe(node["default"].Value)} is not of the schema's type";
        context.Report(ReadingDiagnostics.Unread, node.At("default"), "default", consequence);
        return null;
    }

    private static bool IsAllowed(JsonValue value, Schema schema) =>
        value.Kind == JsonValueKind.Null ? schema.Nullable : (schema.Types & TypesOf(value)) != 0;

    private static SchemaTypes TypesOf(JsonValue value) =>
        value.Kind switch
        {
            JsonValueKind.Boolean => SchemaTypes.Boolean,
            JsonValueKind.String => SchemaTypes.String,
            JsonValueKind.Array => SchemaTypes.Array,
            JsonValueKind.Object => SchemaTypes.Object,
            _ => IsWhole(value.Text) ? SchemaTypes.Number | SchemaTypes.Integer : SchemaTypes.Number,
        };

    /// <summary>A number without a fractional part is an integer, however it is written (JSON Schema 2020-12, section 6.1.1).</summary>
    private static bool IsWhole(string number)
    {
        int point = number.IndexOf('.');
        return number.IndexOfAny(['e', 'E']) >= 0 || point < 0 || number[(point + 1)..].Trim('0').Length == 0;
    }
}
