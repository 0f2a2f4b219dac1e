using System.Text.Json.Nodes;

namespace TestKit.Documents;

/// <summary>An operation of a document, of whichever version.</summary>
/// <param name="Method">In capitals.</param>
/// <param name="Path">The template.</param>
/// <param name="Parameters">All but those of a body.</param>
/// <param name="Bodies">The schema of the body by media type; null where the document gives none.</param>
/// <param name="Statuses">The keys of its responses.</param>
public sealed record ApiOperation(
    string Method,
    string Path,
    IReadOnlyList<ApiParameter> Parameters,
    IReadOnlyDictionary<string, JsonNode?> Bodies,
    IReadOnlyList<string> Statuses
)
{
    /// <summary>Its <c>operationId</c>; null where it has none.</summary>
    public string? Id { get; private init; }

    /// <summary>What the document says of each answer, by its status.</summary>
    public IReadOnlyList<ApiAnswerDeclaration> Answers { get; private init; } = [];

    /// <summary>Lists of schemes of which one suffices; none where an anonymous request will do.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Security { get; private init; } = [];

    /// <summary>How the document's text names it: <c>GET /pets/{id}</c>.</summary>
    public override string ToString() => $"{Method} {Path}";

    internal static ApiOperation Read(
        ApiDocument document,
        string path,
        string method,
        JsonObject pathItem,
        JsonObject operation
    )
    {
        List<JsonObject> parameters =
        [
            .. Listed(document, pathItem)
                .Concat(Listed(document, operation))
                .GroupBy(parameter => (parameter["in"]!.ToString(), parameter["name"]!.ToString()))
                .Select(group => group.Last()),
        ];
        return new ApiOperation(
            method,
            path,
            [.. parameters.Where(IsNoBody).Select(one => ApiParameter.Read(one, document.IsOlder))],
            document.IsOlder ? OlderBodies(document, operation, parameters) : Content(document, operation),
            [.. (operation["responses"] as JsonObject ?? []).Select(response => response.Key)]
        )
        {
            Id = operation["operationId"]?.ToString(),
            Answers = ApiAnswerDeclaration.ReadAll(document, operation),
            Security =
            [
                .. ((operation["security"] ?? document.Root["security"]) as JsonArray ?? []).Select(alternative =>
                    (IReadOnlyList<string>)[.. (alternative as JsonObject ?? []).Select(scheme => scheme.Key)]
                ),
            ],
        };
    }

    private static IEnumerable<JsonObject> Listed(ApiDocument document, JsonObject owner) =>
        (owner["parameters"] as JsonArray ?? []).Select(parameter => document.Resolve(parameter)!.AsObject());

    private static bool IsNoBody(JsonObject parameter) => parameter["in"]!.ToString() is not ("body" or "formData");

    private static Dictionary<string, JsonNode?> Content(ApiDocument document, JsonObject operation) =>
        document.Resolve(operation["requestBody"])?["content"] is JsonObject content
            ? content.ToDictionary(pair => pair.Key, pair => document.Resolve(pair.Value)?["schema"])
            : [];

    /// <summary>The body of OpenAPI 2.0: one parameter of its own, or the parameters of a form as one object.</summary>
    private static Dictionary<string, JsonNode?> OlderBodies(
        ApiDocument document,
        JsonObject operation,
        List<JsonObject> parameters
    )
    {
        List<JsonObject> fields = [.. parameters.Where(parameter => parameter["in"]!.ToString() == "formData")];
        JsonNode? schema = parameters.Find(parameter => parameter["in"]!.ToString() == "body")?["schema"];
        if (fields.Count == 0 && schema is null)
        {
            return [];
        }

        string[] consumes = Texts(operation["consumes"] ?? document.Root["consumes"]);
        string[] fallback =
            fields.Count > 0 ? ["application/x-www-form-urlencoded", "multipart/form-data"] : ["application/json"];
        schema ??= Form(fields);
        return (consumes.Length > 0 ? consumes : fallback).ToDictionary(type => type, _ => (JsonNode?)schema);
    }

    internal static string[] Texts(JsonNode? list) =>
        [.. (list as JsonArray ?? []).Select(text => text!.ToString()).Distinct()];

    private static JsonObject Form(List<JsonObject> fields)
    {
        JsonObject properties = [];
        JsonArray required = [];
        foreach (JsonObject field in fields)
        {
            string name = field["name"]!.ToString();
            properties[name] = ApiParameter.SchemaOf(field, isOlder: true)?.DeepClone();
            if (field["required"]?.GetValue<bool>() == true)
            {
                required.Add(name);
            }
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = required,
        };
    }
}
