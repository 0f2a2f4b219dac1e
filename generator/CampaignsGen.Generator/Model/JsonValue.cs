namespace CampaignsGen.Generator.Model;

internal enum JsonValueKind
{
    Null,
    Boolean,
    Number,
    String,
    Array,
    Object,
}

/// <summary>A JSON value that stands in the document: an enum's value, a default.</summary>
/// <param name="Kind">Its type.</param>
/// <param name="Text">The text of a string, unescaped; the JSON text of anything else.</param>
internal sealed record JsonValue(JsonValueKind Kind, string Text);
