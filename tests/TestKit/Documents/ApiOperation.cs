using System.Text.Json.Nodes;

namespace TestKit.Documents;

/// <summary>Represents an operation of a document of any version.</summary>
/// <param name="Method">The HTTP method in uppercase.</param>
/// <param name="Path">The template.</param>
/// <param name="Parameters">The parameters, except those of a body.</param>
/// <param name="Bodies">The schema of the body by media type, or null if it is not specified.</param>
/// <param name="Statuses">The keys of the responses.</param>
public sealed record ApiOperation(
    string Method,
    string Path,
    IReadOnlyList<ApiParameter> Parameters,
    IReadOnlyDictionary<string, JsonNode?> Bodies,
    IReadOnlyList<string> Statuses
)
{
    /// <summary>Gets the <c>operationId</c>, or null if there is none.</summary>
    public string? Id { get; private init; }

    /// <summary>Gets the declared responses.</summary>
    public IReadOnlyList<ApiAnswerDeclaration> Answers { get; private init; } = [];

    /// <summary>Gets the alternative lists of security schemes, or an empty list if anonymous requests are allowed.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Security { get; private init; } = [];

    /// <summary>Returns the operation as in the document: <c>GET /pets/{id}</c>.</summary>
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

    /// <summary>Reads the body in OpenAPI 2.0: a body parameter, or the form parameters as one object.</summary>
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
