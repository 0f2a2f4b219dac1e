using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Conformance.Tests.Suite;
using TestKit.Samples;

namespace Conformance.Tests.Calling;

/// <summary>Whether what a client read is what the mock server answered.</summary>
internal sealed partial class AnswerComparison(OperationMatch match)
{
    private readonly TypedValue values = new(match.Api);

    /// <summary>What differs; null where nothing does.</summary>
    /// <param name="expected">What the mock server answered.</param>
    /// <param name="answer">What the client made of it.</param>
    public async Task<string?> DifferenceAsync(ExpectedBody? expected, object? answer)
    {
        object? body = ReadAnswer.BodyOf(answer);
        return (expected, body) switch
        {
            (null, null) => null,
            (null, _) => $"the client read {body.GetType().Name} where nothing was answered",
            (_, null) => "the client read nothing of the body",
            (_, Stream stream) => Octets(expected.Content!, await ReadAnswer.OctetsAsync(stream)),
            (_, byte[] octets) when !expected.IsJson => Octets(expected.Content!, octets),
            (_, byte[] octets) => Octets(TypedValue.Octets(JsonNode.Parse(expected.Text)!.ToString()), octets),
            (_, string text) when !expected.IsJson => text == expected.Text ? null : $"the text became '{text}'",
            _ => await ReadAnswer.ItemsAsync(body, values) is { } items
                ? Difference(new ExpectedItems(HasItemSchema(expected)).Of(expected), items)
                : Difference(JsonNode.Parse(expected.Text), values.Write(body)),
        };
    }

    /// <summary>Whether the document says what the items of a stream are: OpenAPI 3.2 has a word for it.</summary>
    private bool HasItemSchema(ExpectedBody expected) =>
        match
            .Api
            .Document
            .Root["paths"]
            ?[match.Operation.Path]
            ?[match.Operation.HttpMethod.ToLowerInvariant()]
            ?["responses"]
            ?["200"]
            ?["content"]
            ?[expected.ContentType]
            ?["itemSchema"]
            is not null;

    private static string? Octets(byte[] expected, byte[] octets) =>
        octets.AsSpan().SequenceEqual(expected) ? null : $"{expected.Length} octets became {octets.Length}";

    private static string? Difference(JsonNode? expected, JsonNode? actual) =>
        JsonEquality.Difference(Plain(expected), Plain(actual));

    /// <summary>A copy in which moments that are the same are spelt alike.</summary>
    private static JsonNode? Plain(JsonNode? node) =>
        node switch
        {
            JsonObject members => new JsonObject(
                members.Select(pair => KeyValuePair.Create(pair.Key, Plain(pair.Value)))
            ),
            JsonArray items => new JsonArray([.. items.Select(Plain)]),
            JsonValue value when value.GetValueKind() == JsonValueKind.String && Moment().IsMatch(value.ToString()) =>
                DateTimeOffset.Parse(value.ToString(), CultureInfo.InvariantCulture).UtcDateTime.ToString("O"),
            _ => node?.DeepClone(),
        };

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$")]
    private static partial Regex Moment();
}
