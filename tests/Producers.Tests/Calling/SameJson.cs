using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TestKit.Samples;

namespace Producers.Tests.Calling;

/// <summary>Whether two JSON values mean the same to a server that binds to C#, Python or JavaScript classes.</summary>
/// <remarks>A member that is null and one that is not there are one; so are two spellings of one time.</remarks>
internal static partial class SameJson
{
    /// <summary>The first place at which they differ; null where they mean the same.</summary>
    public static string? Difference(JsonNode? due, JsonNode? actual, string path = "$") =>
        JsonEquality.Difference(Plain(due), Plain(actual), path);

    private static JsonNode? Plain(JsonNode? node) =>
        node switch
        {
            JsonObject members => new JsonObject(
                members
                    .Where(pair => pair.Value is not null)
                    .Select(pair => KeyValuePair.Create(pair.Key, Plain(pair.Value)))
            ),
            JsonArray items => new JsonArray([.. items.Select(Plain)]),
            not null when node.GetValueKind() == JsonValueKind.String => Plain(node.GetValue<string>()),
            _ => node?.DeepClone(),
        };

    private static JsonValue Plain(string text) =>
        Moment().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out DateTimeOffset moment)
            ? JsonValue.Create(moment.ToString("O", CultureInfo.InvariantCulture))
        : TimeOfDay().IsMatch(text) ? JsonValue.Create(text.TrimEnd('0').TrimEnd('.'))
        : JsonValue.Create(text);

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$")]
    private static partial Regex Moment();

    [GeneratedRegex(@"\d\d:\d\d:\d\d\.\d+$")]
    private static partial Regex TimeOfDay();
}
