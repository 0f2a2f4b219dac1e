using System.Text.Json;
using System.Text.Json.Nodes;
using Conformance.Tests.Suite;

namespace Conformance.Tests.Calling;

/// <summary>The items of a body of events or lines, as <see cref="ReadAnswer"/> writes what a client read.</summary>
/// <param name="isTyped">Whether the document says what the items are; else each is a text.</param>
internal sealed class ExpectedItems(bool isTyped)
{
    /// <summary>What ends a stream of events without being one (a convention of its own, which the suite's streams have).</summary>
    public const string End = "[DONE]";

    public JsonArray Of(ExpectedBody expected) =>
        expected.ContentType.StartsWith("text/event-stream", StringComparison.Ordinal)
            ? [.. expected.Text.Split("\n\n").Select(Event).OfType<JsonNode>()]
            : [.. expected.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Value)];

    private JsonObject? Event(string block)
    {
        ILookup<string, string> fields = block
            .Split('\n')
            .Select(line => line.Split(": ", 2))
            .Where(field => field.Length == 2)
            .ToLookup(field => field[0], field => field[1]);
        string data = string.Join('\n', fields["data"]);
        return data.Length == 0 || data == End
            ? null
            : new JsonObject { ["event"] = fields["event"].LastOrDefault() ?? "message", ["data"] = Value(data) };
    }

    private JsonNode? Value(string text)
    {
        try
        {
            return isTyped ? JsonNode.Parse(text) : text;
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
