using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;

namespace EndToEnd.Tests.Validation;

/// <summary>A value with one place in it that goes to the limits, or over them, and stays of its type.</summary>
internal static class LimitMutation
{
    private static readonly string[] Texts = ["", "a", " ", "0", new string('x', 40), new string('y', 5_000)];
    private static readonly decimal[] Numbers = [0, 1, -1, 7, 100, 101, 1_000_000];

    /// <summary>Changes one place within a copy; null where there is none to change.</summary>
    public static JsonNode? Of(JsonNode value, uint seed)
    {
        PCG chance = new(seed, 0xD1B54A32D192ED03);
        JsonNode root = new JsonArray(value.DeepClone());
        JsonNode[] places = [.. Places(root).Skip(1)];
        JsonNode place = places[chance.Next((uint)places.Length)];
        if (Changed(place, chance) is not { } changed)
        {
            return null;
        }

        place.ReplaceWith(changed);
        return root[0]!.DeepClone();
    }

    private static JsonNode? Changed(JsonNode place, PCG chance) =>
        place.GetValueKind() switch
        {
            JsonValueKind.String => JsonValue.Create(Texts[chance.Next((uint)Texts.Length)]),
            JsonValueKind.Number => JsonValue.Create(Numbers[chance.Next((uint)Numbers.Length)]),
            JsonValueKind.Array when place is JsonArray { Count: > 0 } items && chance.Next(2) == 0 => new JsonArray([
                .. Enumerable.Range(0, 150).Select(_ => items[0]?.DeepClone()),
            ]),
            JsonValueKind.Array => new JsonArray(),
            _ => null,
        };

    private static IEnumerable<JsonNode> Places(JsonNode? node) =>
        node switch
        {
            JsonObject members => members.SelectMany(member => Places(member.Value)).Prepend(members),
            JsonArray items => items.SelectMany(Places).Prepend(items),
            null => [],
            _ => [node],
        };
}
