namespace CampaignsGen.Generator.Model;

/// <summary>Represents a JSON value with all its parts; equal by value.</summary>
/// <param name="Kind">The JSON type.</param>
/// <param name="Text">The text of a string, a number or a boolean; empty for any other value.</param>
/// <param name="Members">The members of an object with their names, or the items of an array, which have none.</param>
internal sealed record JsonTree(JsonValueKind Kind, string Text, EquatableArray<JsonMember> Members)
{
    public static JsonTree Empty { get; } = new(JsonValueKind.Object, "", default);

    public JsonTree? Find(string name) => Members.FirstOrDefault(member => member.Name == name)?.Value;
}

internal sealed record JsonMember(string Name, JsonTree Value);
