using System.Text.Json.Nodes;

namespace TestKit.Documents;

/// <summary>
/// Represents a document that contains the schemas of another one, with operations that read and write one of them each: the result of
/// <c>read3</c> is the argument of <c>write3</c>, regardless of the schema.
/// </summary>
/// <param name="Document">The new document.</param>
/// <param name="Names">The names of the schemas, at the indexes of their operations.</param>
public sealed record SchemaDocument(TestDocument Document, IReadOnlyList<string> Names)
{
    private const string Json = "application/json";

    /// <summary>Returns the operation that returns a value of a schema.</summary>
    public static string ReadOperation(int index) => $"read{index}";

    /// <summary>Returns the operation that sends a value of a schema.</summary>
    public static string WriteOperation(int index) => $"write{index}";

    /// <summary>Creates a document with the schemas of <paramref name="document"/>.</summary>
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
