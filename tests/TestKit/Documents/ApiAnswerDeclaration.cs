using System.Text.Json.Nodes;

namespace TestKit.Documents;

/// <summary>Represents a response that a document declares for an operation.</summary>
/// <param name="Status">The key: <c>200</c>, <c>2XX</c>, <c>default</c>.</param>
/// <param name="Content">The content by media type; empty if no body is declared.</param>
/// <param name="Headers">The schemas of the headers by name, and whether they are required.</param>
public sealed record ApiAnswerDeclaration(
    string Status,
    IReadOnlyDictionary<string, ApiContent> Content,
    IReadOnlyDictionary<string, ApiParameter> Headers
)
{
    internal static IReadOnlyList<ApiAnswerDeclaration> ReadAll(ApiDocument document, JsonObject operation) =>
        [
            .. (operation["responses"] as JsonObject ?? [])
                .Where(pair => !pair.Key.StartsWith("x-", StringComparison.Ordinal))
                .Select(pair => Read(document, operation, pair.Key, document.Resolve(pair.Value) as JsonObject ?? [])),
        ];

    private static ApiAnswerDeclaration Read(
        ApiDocument document,
        JsonObject operation,
        string status,
        JsonObject response
    ) =>
        new(
            status,
            document.IsOlder ? Older(document, operation, response) : Newer(document, response),
            (response["headers"] as JsonObject ?? []).ToDictionary(
                pair => pair.Key,
                pair => HeaderOf(pair.Key, document.Resolve(pair.Value) as JsonObject ?? [], document.IsOlder)
            )
        );

    private static Dictionary<string, ApiContent> Newer(ApiDocument document, JsonObject response) =>
        (response["content"] as JsonObject ?? []).ToDictionary(
            pair => pair.Key,
            pair =>
            {
                JsonNode? content = document.Resolve(pair.Value);
                return new ApiContent(content?["schema"], content?["itemSchema"]);
            }
        );

    /// <summary>
    /// Reads the content in OpenAPI 2.0, which declares the schema in the response and the media types in the operation or at the root.
    /// </summary>
    private static Dictionary<string, ApiContent> Older(ApiDocument document, JsonObject operation, JsonObject response)
    {
        if (response["schema"] is not { } schema)
        {
            return [];
        }

        string[] produces = ApiOperation.Texts(operation["produces"] ?? document.Root["produces"]);
        return (produces.Length > 0 ? produces : ["application/json"]).ToDictionary(
            type => type,
            _ => new ApiContent(schema, null)
        );
    }

    private static ApiParameter HeaderOf(string name, JsonObject header, bool isOlder)
    {
        JsonObject parameter = header.DeepClone().AsObject();
        parameter["name"] = name;
        parameter["in"] = "header";
        return ApiParameter.Read(parameter, isOlder);
    }
}

/// <summary>Represents what a document specifies about a body with one media type.</summary>
/// <param name="Schema">The schema of the whole body, or null if it is not specified.</param>
/// <param name="ItemSchema">The schema of each item of a stream (OpenAPI 3.2), or null if it is not specified.</param>
public sealed record ApiContent(JsonNode? Schema, JsonNode? ItemSchema);
