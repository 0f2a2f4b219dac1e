using System.Text.Json.Nodes;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Reading;

/// <summary>A value in the document and the pointer of its place.</summary>
internal readonly struct SpecNode
{
    private readonly string pointer;
    private readonly string? absent;

    /// <param name="value">Null for JSON's <c>null</c> and for a node that does not exist.</param>
    /// <param name="pointer">Where it stands, or would stand.</param>
    public SpecNode(JsonNode? value, string pointer)
    {
        Value = value;
        this.pointer = pointer;
    }

    /// <summary>A member that is not there. Most that are asked for are not, and nobody asks for their pointers.</summary>
    private SpecNode(string parent, string absent)
    {
        pointer = parent;
        this.absent = absent;
    }

    public JsonNode? Value { get; }

    public string Pointer => absent is null ? pointer : JsonPointer.Append(pointer, absent);

    public JsonObject? Object => Value as JsonObject;

    public JsonArray? Array => Value as JsonArray;

    public SpecNode this[string name] =>
        Value is JsonObject map && map.TryGetPropertyValue(name, out JsonNode? member)
            ? new(member, At(name))
            : new(Pointer, name);

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
