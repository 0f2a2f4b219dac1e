using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;

namespace EndToEnd.Tests.RoundTrips;

/// <summary>A value that is nearly the same: a property less, or one value in it replaced by another.</summary>
internal static class Mutation
{
    private static readonly Func<JsonNode?>[] Others =
    [
        static () => null,
        static () => JsonValue.Create(true),
        static () => JsonValue.Create(17),
        static () => JsonValue.Create(-2.5m),
        static () => JsonValue.Create("other"),
        static () => JsonValue.Create(""),
        static () => new JsonArray(),
        static () => new JsonObject(),
    ];

    /// <summary>Changes one place within a copy; null where there is none to change.</summary>
    /// <remarks>
    /// The outermost value stays what it is, and a text does not become another text: what a format allows is a question
    /// on which NJsonSchema is kinder than RFC 3339 and the like.
    /// </remarks>
    public static JsonNode? Of(JsonNode value, uint seed)
    {
        PCG chance = new(seed, 0xD1B54A32D192ED03);
        JsonNode copy = value.DeepClone();
        JsonNode[] places = [.. Containers(copy)];
        if (places.Length == 0)
        {
            return null;
        }

        JsonNode place = places[chance.Next((uint)places.Length)];
        JsonNode? other = Others[chance.Next((uint)Others.Length)]();
        return place is JsonArray items
            ? ChangeItem(items, other, chance, copy)
            : ChangeMember(place.AsObject(), other, chance, copy);
    }

    private static JsonNode? ChangeItem(JsonArray items, JsonNode? other, PCG chance, JsonNode copy)
    {
        int index = (int)chance.Next((uint)items.Count);
        if (AreTexts(items[index], other))
        {
            return null;
        }

        items[index] = other;
        return copy;
    }

    private static JsonNode? ChangeMember(JsonObject members, JsonNode? other, PCG chance, JsonNode copy)
    {
        string name = members.ElementAt((int)chance.Next((uint)members.Count)).Key;
        if (chance.Next(3) == 0)
        {
            members.Remove(name);
            return copy;
        }

        if (AreTexts(members[name], other))
        {
            return null;
        }

        members[name] = other;
        return copy;
    }

    private static bool AreTexts(JsonNode? first, JsonNode? second) =>
        first?.GetValueKind() == JsonValueKind.String && second?.GetValueKind() == JsonValueKind.String;

    private static IEnumerable<JsonNode> Containers(JsonNode? node) =>
        node switch
        {
            JsonObject { Count: > 0 } members => members
                .SelectMany(member => Containers(member.Value))
                .Prepend(members),
            JsonArray { Count: > 0 } items => items.SelectMany(Containers).Prepend(items),
            _ => [],
        };
}
