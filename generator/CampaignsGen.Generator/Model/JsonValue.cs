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

/// <summary>Represents a JSON value of the document, such as an enum value or a default.</summary>
/// <param name="Kind">The JSON type.</param>
/// <param name="Text">The unescaped text of a string; the JSON text of any other value.</param>
internal sealed record JsonValue(JsonValueKind Kind, string Text);
