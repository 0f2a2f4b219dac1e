using System.Text.Json;
using System.Text.Json.Nodes;
using ModelValue = CampaignsGen.Generator.Model.JsonValue;
using ModelValueKind = CampaignsGen.Generator.Model.JsonValueKind;

namespace CampaignsGen.Generator.Reading;

/// <summary>Reads single values of the tree.</summary>
internal static class Scalars
{
    /// <summary>A string as it is, a number or boolean as its JSON text; null for anything else.</summary>
    public static string? TextOf(JsonNode? node) =>
        node is not JsonValue value ? null
        : value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>()
        : value.ToJsonString();

    /// <summary>The text of a string; null for anything else.</summary>
    public static string? StringOf(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    /// <summary>The value of a boolean; null for anything else.</summary>
    public static bool? BooleanOf(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue(out bool flag) ? flag : null;

    public static bool IsNumber(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.Number;

    /// <summary>The value as the model keeps it: no number is rounded.</summary>
    public static ModelValue ToModel(JsonNode? node) =>
        node switch
        {
            null => new(ModelValueKind.Null, "null"),
            JsonArray list => new(ModelValueKind.Array, list.ToJsonString()),
            JsonObject map => new(ModelValueKind.Object, map.ToJsonString()),
            _ => ToModel(node.AsValue()),
        };

    /// <summary>What a message calls the value: <c>a string</c>.</summary>
    public static string Describe(JsonNode? node) =>
        node switch
        {
            null => "null",
            JsonArray => "a list",
            JsonObject => "an object",
            _ => node.GetValueKind() switch
            {
                JsonValueKind.String => "a string",
                JsonValueKind.Number => "a number",
                _ => "a boolean",
            },
        };

    private static ModelValue ToModel(JsonValue value) =>
        value.GetValueKind() switch
        {
            JsonValueKind.String => new(ModelValueKind.String, value.GetValue<string>()),
            JsonValueKind.Number => new(ModelValueKind.Number, value.ToJsonString()),
            _ => new(ModelValueKind.Boolean, value.ToJsonString()),
        };
}
