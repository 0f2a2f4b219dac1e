using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TestKit.Documents;
using TestKit.Samples;

namespace Compile.Tests.Executing;

/// <summary>
/// A stream of one event (WHATWG HTML, "Server-sent events"). Where the schema is that of an event, with its fields, each
/// stands on a line of its own; any other value is the data.
/// </summary>
internal static class EventAnswer
{
    public const string MediaType = "text/event-stream";

    private const string Data = "data";

    /// <summary>The answer; its <see cref="MadeAnswer.Json"/> is the data, null where the stream ends without an event.</summary>
    public static MadeAnswer Of(ApiDocument document, ApiContent content, Fullness fullness, uint seed)
    {
        bool isEvent = content.ItemSchema is { } item && IsEvent(document, item);
        JsonNode? schema = isEvent ? WithData(document, content.ItemSchema!) : content.ItemSchema ?? content.Schema;
        JsonNode? json = new SchemaGen(document, schema) { Fullness = fullness }.Make(seed);
        IEnumerable<string> lines =
            isEvent && json is JsonObject members ? members.Select(Line) : [Line(new(Data, json))];
        return new MadeAnswer(
            HttpStatusCode.OK,
            MediaType,
            Encoding.UTF8.GetBytes(string.Concat(lines) + "\n"),
            isEvent ? DataOf(json) : json,
            new Dictionary<string, string>()
        );
    }

    private static string Line(KeyValuePair<string, JsonNode?> field) =>
        $"{field.Key}: {WireForm.TextOf(field.Value)}\n";

    private static bool IsEvent(ApiDocument document, JsonNode item) =>
        document.Resolve(item) is JsonObject schema
        && (
            (schema["properties"] as JsonObject)?.Any(static pair => pair.Key is Data or "event") == true
            || (schema["oneOf"] as JsonArray ?? []).Any(branch => branch is not null && IsEvent(document, branch))
        );

    /// <summary>A copy in which every event has data, and data that holds JSON is described by what it holds.</summary>
    private static JsonObject WithData(ApiDocument document, JsonNode item)
    {
        JsonObject copy = document.Resolve(item)!.DeepClone().AsObject();
        copy["required"] = new JsonArray([
            .. ApiRequired(copy).Append(Data).Distinct().Select(static name => JsonValue.Create(name)),
        ]);
        if (copy["oneOf"] is JsonArray branches)
        {
            // A branch says more of its data than what stands beside the choice.
            (copy["properties"] as JsonObject)?.Remove(Data);
            copy["oneOf"] = new JsonArray([.. branches.Select(branch => WithData(document, branch!))]);
        }

        if (copy["properties"]?[Data]?["contentSchema"] is { } held)
        {
            copy["properties"]![Data] = held.DeepClone();
        }

        return copy;
    }

    private static IEnumerable<string> ApiRequired(JsonObject schema) =>
        (schema["required"] as JsonArray ?? []).Select(static name => name!.ToString());

    /// <summary>Text such as <c>[done]</c>, which ends a stream, is no event.</summary>
    private static JsonNode? DataOf(JsonNode? json) =>
        json is JsonObject members && members[Data] is { } data && data.GetValueKind() != JsonValueKind.String
            ? data
            : null;
}
