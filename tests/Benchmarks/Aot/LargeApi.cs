using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Benchmarks.Aot;

/// <summary>
/// An API of many operations, each with a request and an answer of its own, and programs that call each of them once: none
/// can be left out.
/// </summary>
internal static class LargeApi
{
    public const int Operations = 500;

    private const int OperationsOfKind = 10;

    private static readonly IEnumerable<int> Numbers = Enumerable.Range(1, Operations);

    private static readonly IEnumerable<int> Kinds = Enumerable.Range(0, Operations / OperationsOfKind);

    public static string Document()
    {
        var paths = new JsonObject();
        var schemas = new JsonObject();
        foreach (int kind in Kinds)
        {
            schemas[$"Kind{kind}"] = JsonNode.Parse("""{ "type": "string", "enum": ["SMALL", "MEDIUM", "LARGE"] }""");
        }

        foreach (int number in Numbers)
        {
            schemas[$"Change{number}"] = Change();
            schemas[$"Thing{number}"] = Thing(KindOf(number));
            paths[$"/things{number}/{{id}}"] = new JsonObject { ["put"] = Operation(number) };
        }

        return new JsonObject
        {
            ["openapi"] = "3.0.3",
            ["info"] = new JsonObject { ["title"] = "Large", ["version"] = "1" },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "https://api.example.com/v1" }),
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = schemas },
        }.ToJsonString();
    }

    public static string Ours() =>
        Program(
            "using Large;",
            "var client = new LargeClient(httpClient, new LargeClientOptions());",
            static number =>
                $"answered += (await client.ChangeThing{number}Async(StubHandler.Id, new Change{number} {{ Name = \"n\" }})).Count == 7 ? 1 : 0;",
            ""
        );

    public static string SourceGenerated() =>
        Program(
            """
            using System.Net.Http.Json;
            using System.Text.Json;
            using System.Text.Json.Serialization;
            using System.Text.Json.Serialization.Metadata;
            """,
            "",
            static number =>
                $"answered += (await SendAsync($\"https://api.example.com/v1/things{number}/{{StubHandler.Id}}\", new Change{number} {{ Name = \"n\" }}, "
                + $"LargeContext.Default.Change{number}, LargeContext.Default.Thing{number})).Count == 7 ? 1 : 0;",
            Models()
        );

    private static string Program(string usings, string client, Func<int, string> call, string rest)
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"""
            using Benchmarks.Aot;
            {usings}

            using var httpClient = new HttpClient(Programs.Handler(args));
            {client}
            int answered = 0;

            """
        );
        foreach (int number in Numbers)
        {
            text.Append(CultureInfo.InvariantCulture, $"await Call{number}();\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"return answered == {Operations} ? 0 : 1;\n");
        foreach (int number in Numbers)
        {
            text.Append(CultureInfo.InvariantCulture, $"async Task Call{number}() {{ {call(number)} }}\n");
        }

        return text.Append(rest).ToString();
    }

    /// <summary>What a good engineer writes by hand.</summary>
    private static string Models()
    {
        var text = new StringBuilder(
            """
            async Task<TAnswer> SendAsync<TBody, TAnswer>(string url, TBody body, JsonTypeInfo<TBody> bodyInfo, JsonTypeInfo<TAnswer> answerInfo)
            {
                using var request = new HttpRequestMessage(HttpMethod.Put, url) { Content = JsonContent.Create(body, bodyInfo) };
                using HttpResponseMessage response = await httpClient.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
                response.EnsureSuccessStatusCode();
                return (await response.Content.ReadFromJsonAsync(answerInfo))!;
            }

            """
        );
        foreach (int kind in Kinds)
        {
            text.Append(CultureInfo.InvariantCulture, $"enum Kind{kind} {{ SMALL, MEDIUM, LARGE }}\n");
        }

        foreach (int number in Numbers)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $$"""
                sealed class Change{{number}} { public string Name { get; set; } = null!; public int? Count { get; set; } public List<string>? Tags { get; set; } }
                sealed class Thing{{number}} { public Guid Id { get; set; } public string Name { get; set; } = null!; public {{KindOf(
                    number
                )}}? Kind { get; set; } public int? Count { get; set; } public double? Price { get; set; } public bool? IsActive { get; set; } public DateTimeOffset? CreatedAt { get; set; } public List<string>? Tags { get; set; } }

                """
            );
        }

        text.Append(
            "[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]\n"
        );
        foreach (int number in Numbers)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"[JsonSerializable(typeof(Change{number}))][JsonSerializable(typeof(Thing{number}))]\n"
            );
        }

        return text.Append("sealed partial class LargeContext : JsonSerializerContext;\n").ToString();
    }

    private static string KindOf(int number) => $"Kind{(number - 1) / OperationsOfKind}";

    private static JsonNode Operation(int number) =>
        JsonNode.Parse(
            $$$"""
            {
              "operationId": "changeThing{{{number}}}",
              "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "string", "format": "uuid" } }],
              "requestBody": {
                "required": true,
                "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Change{{{number}}}" } } }
              },
              "responses": {
                "200": {
                  "description": "The thing.",
                  "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Thing{{{number}}}" } } }
                }
              }
            }
            """
        )!;

    private static JsonNode Change() =>
        JsonNode.Parse(
            """
            {
              "type": "object",
              "required": ["name"],
              "properties": {
                "name": { "type": "string" },
                "count": { "type": "integer", "format": "int32" },
                "tags": { "type": "array", "items": { "type": "string" } }
              }
            }
            """
        )!;

    private static JsonNode Thing(string kind) =>
        JsonNode.Parse(
            $$$"""
            {
              "type": "object",
              "required": ["id", "name"],
              "properties": {
                "id": { "type": "string", "format": "uuid" },
                "name": { "type": "string" },
                "kind": { "$ref": "#/components/schemas/{{{kind}}}" },
                "count": { "type": "integer", "format": "int32" },
                "price": { "type": "number", "format": "double" },
                "isActive": { "type": "boolean" },
                "createdAt": { "type": "string", "format": "date-time" },
                "tags": { "type": "array", "items": { "type": "string" } }
              }
            }
            """
        )!;
}
