using System.Text.Json.Nodes;

namespace TestKit.Documents;

/// <summary>
/// The schemas of a document in a document of their own, whose operations read and write one of them each: what
/// <c>read3</c> returns is what <c>write3</c> takes, whatever the schema is.
/// </summary>
/// <param name="Document">The new document.</param>
/// <param name="Names">The schemas' names; their places are the numbers of the operations.</param>
public sealed record SchemaDocument(TestDocument Document, IReadOnlyList<string> Names)
{
    private const string Json = "application/json";

    /// <summary>The operation that answers with a schema's value.</summary>
    public static string ReadOperation(int index) => $"read{index}";

    /// <summary>The operation that sends a schema's value.</summary>
    public static string WriteOperation(int index) => $"write{index}";

    /// <summary>Takes the schemas out of <paramref name="document"/>.</summary>
    public static SchemaDocument Of(ApiDocument document)
    {
        bool isOlder = document.Root.ContainsKey("swagger");
        string[] names = [.. document.Schemas.Keys];
        JsonObject schemas = [];
        JsonObject paths = [];
        for (int index = 0; index < names.Length; index++)
        {
            schemas[names[index]] = document.Schemas[names[index]]?.DeepClone();
            string reference = document.SchemasPointer + names[index].Replace("~", "~0").Replace("/", "~1");
            paths[$"/{index}"] = isOlder ? OlderItem(index, reference) : Item(index, reference);
        }

        JsonObject root = new()
        {
            [isOlder ? "swagger" : "openapi"] = document.Version,
            ["info"] = new JsonObject { ["title"] = "Schemas", ["version"] = "1" },
            ["paths"] = paths,
        };
        root[isOlder ? "definitions" : "components"] = isOlder ? schemas : new JsonObject { ["schemas"] = schemas };
        return new SchemaDocument(new TestDocument("schemas.json", root.ToJsonString()), names);
    }

    private static JsonObject Item(int index, string reference) =>
        new()
        {
            ["get"] = new JsonObject
            {
                ["operationId"] = ReadOperation(index),
                ["responses"] = new JsonObject
                {
                    ["200"] = new JsonObject { ["description"] = "It.", ["content"] = Content(reference) },
                },
            },
            ["post"] = new JsonObject
            {
                ["operationId"] = WriteOperation(index),
                ["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content(reference) },
                ["responses"] = Done(),
            },
        };

    private static JsonObject OlderItem(int index, string reference) =>
        new()
        {
            ["get"] = new JsonObject
            {
                ["operationId"] = ReadOperation(index),
                ["produces"] = new JsonArray(Json),
                ["responses"] = new JsonObject
                {
                    ["200"] = new JsonObject { ["description"] = "It.", ["schema"] = Reference(reference) },
                },
            },
            ["post"] = new JsonObject
            {
                ["operationId"] = WriteOperation(index),
                ["consumes"] = new JsonArray(Json),
                ["parameters"] = new JsonArray(
                    new JsonObject
                    {
                        ["name"] = "body",
                        ["in"] = "body",
                        ["required"] = true,
                        ["schema"] = Reference(reference),
                    }
                ),
                ["responses"] = Done(),
            },
        };

    private static JsonObject Content(string reference) =>
        new() { [Json] = new JsonObject { ["schema"] = Reference(reference) } };

    private static JsonObject Reference(string reference) => new() { ["$ref"] = reference };

    private static JsonObject Done() => new() { ["204"] = new JsonObject { ["description"] = "Done." } };
}
