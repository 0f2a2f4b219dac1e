using Microsoft.CodeAnalysis;
using TestKit;
using Xunit;

namespace Generator.Tests.Telling;

/// <summary>A fault in what three paths share is told once, by the rule that names its cause.</summary>
public class OneMessageTests
{
    private const string Body =
        "post: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/S' } } } }, responses: { '204': { description: ok } } }";

    private const string Answer =
        "get: { responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/S' } } } } } }";

    private const string Shared =
        "get: { parameters: [ { $ref: '#/components/parameters/P' } ], responses: { '200': { $ref: '#/components/responses/R' } } }";

    private const string Whole = "$ref: '#/components/pathItems/I'";

    private const string Secured = "get: { security: [ { K: [] } ], responses: { '204': { description: ok } } }";

    private const string Sent =
        "post: { requestBody: { $ref: '#/components/requestBodies/B' }, responses: { '204': { description: ok } } }";

    [Theory]
    [InlineData("CGN1101", "S: { type: object, properties: { a: { $ref: '#/components/schemas/None' } } }")]
    [InlineData("CGN1101", "S: { $ref: '#/components/schemas/None' }")]
    [InlineData("CGN1101", "S: { type: array, items: { $ref: '#/components/schemas/None' } }")]
    [InlineData("CGN1101", "S: { type: object, additionalProperties: { $ref: '#/components/schemas/None' } }")]
    [InlineData(
        "CGN1101",
        "S: { allOf: [ { $ref: '#/components/schemas/None' }, { type: object, properties: { a: { type: string } } } ] }"
    )]
    [InlineData(
        "CGN1101",
        "S: { oneOf: [ { $ref: '#/components/schemas/None' }, { type: object, properties: { a: { type: string } } } ] }"
    )]
    [InlineData("CGN1101", "S: { oneOf: [ { $ref: '#/components/schemas/None' }, { type: string } ] }")]
    [InlineData(
        "CGN1101",
        "S: { anyOf: [ { $ref: '#/components/schemas/None' }, { $ref: '#/components/schemas/T' } ] }\n    T: { type: object, properties: { t: { type: string } } }"
    )]
    [InlineData("CGN1103", "S: { type: object, properties: { a: { $ref: 'other.yaml#/A' } } }")]
    [InlineData(
        "CGN1103",
        "S: { oneOf: [ { $ref: 'other.yaml#/A' }, { type: object, properties: { a: { type: string } } } ] }"
    )]
    [InlineData("CGN1102", "S: { $ref: '#/components/schemas/S' }")]
    [InlineData("CGN1102", "S: { allOf: [ { $ref: '#/components/schemas/S' } ] }")]
    [InlineData("CGN1006", "S: 5")]
    [InlineData("CGN1006", "S: { type: object, properties: [ a ] }")]
    [InlineData("CGN1006", "S: { type: object, properties: { a: text } }")]
    [InlineData("CGN1006", "S: { type: object, required: a, properties: { a: { type: string } } }")]
    [InlineData("CGN1006", "S: { type: array, items: text }")]
    [InlineData("CGN1006", "S: { type: string, enum: open }")]
    [InlineData("CGN1006", "S: { oneOf: { type: string } }")]
    [InlineData("CGN1109", "S: { type: object, properties: { a: { type: strin } } }")]
    [InlineData("CGN1109", "S: { type: strin }")]
    [InlineData("CGN1109", "S: { type: int, enum: [ 1, 2 ] }")]
    [InlineData("CGN1109", "S: { oneOf: [ { type: strin }, { type: object, properties: { a: { type: string } } } ] }")]
    [InlineData("CGN1115", "S: { type: object, properties: { a: { type: string, minLength: 5, maxLength: 2 } } }")]
    [InlineData("CGN1112", "S: { type: object, properties: { a: { type: integer, default: many } } }")]
    [InlineData("CGN1111", "S: { type: object, properties: { a: { type: integer, example: many } } }")]
    [InlineData("CGN1113", "S: { type: string, enum: [ a, b, a ] }")]
    [InlineData("CGN1505", "S: { allOf: [ { type: string }, { type: object, properties: { a: { type: string } } } ] }")]
    [InlineData(
        "CGN1501",
        "S: { oneOf: [ { type: object, properties: { a: { type: string } } }, { type: object, properties: { a: { type: string, format: date } } } ] }"
    )]
    [InlineData(
        "CGN1116",
        "S: { oneOf: [ { $ref: '#/components/schemas/T' }, { $ref: '#/components/schemas/U' } ], discriminator: { propertyName: k, mapping: { t: '#/components/schemas/T', u: '#/components/schemas/U', v: '#/components/schemas/V' } } }\n    T: { type: object, required: [ k ], properties: { k: { type: string } } }\n    U: { type: object, required: [ k ], properties: { k: { type: string } } }\n    V: { type: object, required: [ k ], properties: { k: { type: string } } }"
    )]
    [InlineData(
        "CGN1501",
        "S: { oneOf: [ { type: object, required: [ b ], properties: { b: { type: string } } }, { oneOf: [ { type: object, properties: { a: { type: string } } }, { type: object, properties: { a: { type: string, format: date } } } ] } ] }"
    )]
    [InlineData(
        "CGN1101",
        "S: { oneOf: [ { $ref: '#/components/schemas/T' }, { $ref: '#/components/schemas/U' } ], discriminator: { propertyName: k, mapping: { t: '#/components/schemas/T', u: '#/components/schemas/U', v: '#/components/schemas/None' } } }\n    T: { type: object, required: [ k ], properties: { k: { type: string } } }\n    U: { type: object, required: [ k ], properties: { k: { type: string } } }"
    )]
    public void Of_a_schema(string id, string schemas)
    {
        AssertTold(id, Answer, $"schemas:\n    {schemas}");
        AssertTold(id, Body, $"schemas:\n    {schemas}");
    }

    [Theory]
    [InlineData("CGN1101", "P: { name: p, in: query, schema: { $ref: '#/components/schemas/None' } }")]
    [InlineData("CGN1101", "P: { $ref: '#/components/parameters/None' }")]
    [InlineData("CGN1102", "P: { $ref: '#/components/parameters/P' }")]
    [InlineData("CGN1103", "P: { $ref: 'other.yaml#/P' }")]
    [InlineData("CGN1006", "P: text")]
    [InlineData("CGN1010", "P: { in: query, schema: { type: string } }")]
    [InlineData("CGN1010", "P: { name: p, schema: { type: string } }")]
    [InlineData("CGN1107", "P: { name: p, in: quer, schema: { type: string } }")]
    [InlineData("CGN1109", "P: { name: p, in: query, style: simpl, schema: { type: string } }")]
    [InlineData("CGN1109", "P: { name: p, in: query, schema: { type: strin } }")]
    [InlineData("CGN1006", "P: { name: p, in: query, schema: text }")]
    [InlineData("CGN1006", "P: { name: p, in: query, required: 'yes', schema: { type: string } }")]
    [InlineData("CGN1112", "P: { name: p, in: query, schema: { type: integer, default: many } }")]
    [InlineData("CGN1115", "P: { name: p, in: query, schema: { type: integer, minimum: 5, maximum: 2 } }")]
    [InlineData("CGN1124", "P: { name: 'x y', in: header, schema: { type: string } }")]
    [InlineData("CGN1106", "P: { name: p, in: path, required: true, schema: { type: string } }")]
    public void Of_a_parameter(string id, string parameter) =>
        AssertTold(id, Shared, $"parameters:\n    {parameter}\n  responses:\n    R: {{ description: ok }}");

    [Theory]
    [InlineData("CGN1101", "R: { $ref: '#/components/responses/None' }")]
    [InlineData("CGN1102", "R: { $ref: '#/components/responses/R' }")]
    [InlineData("CGN1006", "R: text")]
    [InlineData("CGN1006", "R: { description: ok, content: text }")]
    [InlineData("CGN1006", "R: { description: ok, content: { application/json: text } }")]
    [InlineData("CGN1006", "R: { description: ok, headers: [ a ] }")]
    [InlineData(
        "CGN1101",
        "R: { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/None' } } } }"
    )]
    [InlineData("CGN1101", "R: { description: ok, headers: { X-A: { $ref: '#/components/headers/None' } } }")]
    [InlineData(
        "CGN1101",
        "R: { description: ok, headers: { X-A: { schema: { $ref: '#/components/schemas/None' } } } }"
    )]
    [InlineData("CGN1109", "R: { description: ok, headers: { X-A: { schema: { type: strin } } } }")]
    [InlineData("CGN1006", "R: { description: ok, headers: { X-A: text } }")]
    public void Of_a_response(string id, string response) =>
        AssertTold(
            id,
            Shared,
            $"parameters:\n    P: {{ name: p, in: query, schema: {{ type: string }} }}\n  responses:\n    {response}"
        );

    [Theory]
    [InlineData("CGN1101", "B: { $ref: '#/components/requestBodies/None' }")]
    [InlineData("CGN1102", "B: { $ref: '#/components/requestBodies/B' }")]
    [InlineData("CGN1006", "B: text")]
    [InlineData("CGN1006", "B: { content: text }")]
    [InlineData("CGN1101", "B: { content: { application/json: { schema: { $ref: '#/components/schemas/None' } } } }")]
    [InlineData("CGN1109", "B: { content: { application/json: { schema: { type: strin } } } }")]
    public void Of_a_body(string id, string body) => AssertTold(id, Sent, $"requestBodies:\n    {body}");

    [Theory]
    [InlineData("CGN1104", "L: { type: http, scheme: bearer }")]
    [InlineData("CGN1101", "K: { $ref: '#/components/securitySchemes/None' }")]
    [InlineData("CGN1006", "K: text")]
    [InlineData("CGN1010", "K: { type: apiKey, in: header }")]
    [InlineData("CGN1010", "K: { type: apiKey, name: X-Key }")]
    [InlineData("CGN1109", "K: { type: apiky, in: header, name: X-Key }")]
    [InlineData("CGN1109", "K: { type: apiKey, in: heder, name: X-Key }")]
    [InlineData("CGN1202", "K: { type: http, scheme: hoba }")]
    public void Of_a_security_scheme(string id, string scheme) =>
        AssertTold(id, Secured, $"securitySchemes:\n    {scheme}");

    [Theory]
    [InlineData("CGN1101", "I: { $ref: '#/components/pathItems/None' }")]
    [InlineData("CGN1102", "I: { $ref: '#/components/pathItems/I' }")]
    [InlineData("CGN1006", "I: text")]
    [InlineData("CGN1006", "I: { get: text }")]
    [InlineData("CGN1006", "I: { get: { responses: text } }")]
    [InlineData("CGN1101", "I: { get: { responses: { '200': { $ref: '#/components/responses/None' } } } }")]
    public void Of_a_path(string id, string path) => AssertTold(id, Whole, $"pathItems:\n    {path}", version: "3.1.0");

    [Theory]
    [InlineData("CGN1101", "#/components/schemas/None")]
    [InlineData("CGN1103", "other.yaml#/A")]
    public void Of_what_is_missing(string id, string reference)
    {
        string content = "content: { application/json: { schema: { $ref: '" + reference + "' } } }";
        string operations = $"get: {{ responses: {{ '200': {{ description: ok, {content} }} }} }}";

        AssertTold(id, operations, "responses:\n    R: { description: ok }");
    }

    [Theory]
    [InlineData(
        "CGN1106",
        "get: { responses: { '204': { description: ok } } }",
        "post: { responses: { '204': { description: ok } } }",
        "delete: { responses: { '204': { description: ok } } }",
        "/a/{id}"
    )]
    [InlineData(
        "CGN1516",
        "get: { responses: { '200': { $ref: '#/components/responses/R' } } }",
        "post: { responses: { '200': { $ref: '#/components/responses/R' } } }",
        "delete: { responses: { '200': { $ref: '#/components/responses/R' } } }",
        "/a"
    )]
    public void Of_the_operations_of_a_path(string id, string first, string second, string third, string path)
    {
        string text = $$"""
            openapi: 3.0.3
            info: { title: Pets, version: '1' }
            servers: [ { url: 'https://pets.test' } ]
            paths: { '{{path}}': { {{first}}, {{second}}, {{third}} } }
            components:
              responses:
                R: { description: ok, headers: { Content-Type: { schema: { type: string } } } }
            """;

        Assert.Equal(
            [id],
            GeneratorRun.Of([new TestDocument("a.yaml", text)]).Diagnostics.Select(static one => one.Id)
        );
    }

    private static void AssertTold(string id, string operations, string components, string version = "3.0.3")
    {
        string text = $$"""
            openapi: {{version}}
            info: { title: Pets, version: '1' }
            servers: [ { url: 'https://pets.test' } ]
            paths:
              /a: { {{operations}} }
              /b: { {{operations}} }
              /c: { {{operations}} }
            components:
              {{components}}
            """;

        GeneratorRun run = GeneratorRun.Of([new TestDocument("a.yaml", text)]);

        string[] told = [.. run.Diagnostics.Select(Described)];
        Assert.True(told.Length == 1 && run.Diagnostics[0].Id == id, components + "\n" + string.Join('\n', told));
        Assert.Empty(run.CompilerDiagnostics);
    }

    private static string Described(Diagnostic diagnostic) =>
        $"({diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1},{diagnostic.Location.GetLineSpan().StartLinePosition.Character + 1}) {diagnostic.Id} {diagnostic.GetMessage(null)}";
}
