using System.Text.Json.Nodes;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Reading;

/// <summary>A value in the document and the pointer of its place.</summary>
/// <param name="value">Null for JSON's <c>null</c> and for a node that does not exist.</param>
/// <param name="pointer">Where it stands, or would stand.</param>
internal readonly struct SpecNode(JsonNode? value, string pointer)
{
    public JsonNode? Value { get; } = value;

    public string Pointer { get; } = pointer;

    public JsonObject? Object => Value as JsonObject;

    public JsonArray? Array => Value as JsonArray;

    public SpecNode this[string name] =>
        new(Value is JsonObject map && map.TryGetPropertyValue(name, out JsonNode? member) ? member : null, At(name));

    public SpecNode this[int index] =>
        new(
            Value is JsonArray list && index >= 0 && index < list.Count ? list[index] : null,
            JsonPointer.Append(Pointer, index)
        );

    /// <summary>The pointer of a member, which need not exist.</summary>
    public string At(string name) => JsonPointer.Append(Pointer, name);

    /// <summary>Whether the member is there, <c>null</c> included.</summary>
    public bool Has(string name) => Value is JsonObject map && map.ContainsKey(name);

    /// <summary>The text of <c>$ref</c>; null where this is no reference.</summary>
    public string? Reference =>
        Value is JsonObject map && map.TryGetPropertyValue("$ref", out JsonNode? member)
            ? Scalars.TextOf(member)
            : null;
}
