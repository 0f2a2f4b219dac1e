namespace CampaignsGen.Generator.Model;

/// <summary>A JSON value with all that it is made of, equal by value.</summary>
/// <param name="Kind">Its type.</param>
/// <param name="Text">The text of a string, a number or a boolean; empty for anything else.</param>
/// <param name="Members">The members of an object by their names, or the items of an array, which have none.</param>
internal sealed record JsonTree(JsonValueKind Kind, string Text, EquatableArray<JsonMember> Members)
{
    public static JsonTree Empty { get; } = new(JsonValueKind.Object, "", default);

    public JsonTree? Find(string name) => Members.FirstOrDefault(member => member.Name == name)?.Value;
}

internal sealed record JsonMember(string Name, JsonTree Value);
