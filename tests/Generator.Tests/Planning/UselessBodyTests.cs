using System.Net;
using System.Reflection;
using Microsoft.CodeAnalysis;
using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>Bodies of GET and HEAD: left out where they say nothing, else an optional argument.</summary>
public class UselessBodyTests
{
    private const string Components = """
        schemas:
          Empty: { type: object, properties: {} }
          Nothing: { allOf: [ { $ref: '#/components/schemas/Empty' } ] }
          Query: { type: object, properties: { name: { type: string } } }
        """;

    [Theory]
    [InlineData("get", "application/x-www-form-urlencoded: { schema: { type: object, properties: {} } }")]
    [InlineData("get", "application/json: { schema: {} }")]
    [InlineData("get", "application/json: {}")]
    [InlineData("head", "application/json: { schema: { $ref: '#/components/schemas/Empty' } }")]
    [InlineData("get", "application/json: { schema: { $ref: '#/components/schemas/Nothing' } }")]
    [InlineData("get", "multipart/form-data: { schema: { type: object, additionalProperties: false } }")]
    public void One_that_says_nothing_is_left_out(string method, string content)
    {
        foreach (string version in (string[])["3.0.3", "3.1.0", "3.2.0"])
        {
            GeneratorRun run = GeneratorRun.Of([Document(method, content, version, required: true)]);
            Assert.DoesNotContain(run.Diagnostics, static one => one.Id == "CGN1330");
            using EmittedAssembly emitted = EmittedAssembly.Of(run);
            Assert.Equal(["cancellationToken"], Parameters(emitted));
        }
    }

    [Theory]
    [InlineData("get", "application/json: { schema: { $ref: '#/components/schemas/Query' } }")]
    [InlineData("head", "application/json: { schema: { type: array, items: { type: string } } }")]
    [InlineData("get", "application/json: { schema: { type: object, additionalProperties: true } }")]
    [InlineData("get", "application/octet-stream: {}")]
    public void One_that_has_content_is_optional(string method, string content)
    {
        foreach (string version in (string[])["3.0.3", "3.1.0", "3.2.0"])
        {
            TestDocument document = Document(method, content, version, required: true);
            GeneratorRun run = GeneratorRun.Of([document]);
            Diagnostic info = Assert.Single(run.Diagnostics, static one => one.Id == "CGN1330");
            Assert.Equal(DiagnosticSeverity.Info, info.Severity);
            using EmittedAssembly emitted = EmittedAssembly.Of(run);
            ParameterInfo body = emitted.Type("ITestClient").GetMethod("SearchAsync")!.GetParameters()[0];
            Assert.Equal("body", body.Name);
            Assert.True(body.IsOptional);
        }
    }

    [Fact]
    public async Task It_is_sent_where_it_is_given()
    {
        TestDocument document = Document(
            "get",
            "application/json: { schema: { $ref: '#/components/schemas/Query' } }",
            "3.0.3",
            required: false
        );
        using EmittedAssembly emitted = EmittedAssembly.Of(document);
        RecordingHandler handler = new("", HttpStatusCode.NoContent);
        EmittedClient client = emitted.Client(
            handler,
            new Dictionary<string, object?> { ["BaseAddress"] = new Uri("https://api.example") }
        );
        await client.CallAsync("SearchAsync", ("body", emitted.Read("Query", """{"name":"x"}""")));
        Assert.Equal("""{"name":"x"}""", handler.Body);
        await client.CallAsync("SearchAsync");
        Assert.Null(handler.Body);
    }

    [Fact]
    public void That_of_a_swagger_document_too()
    {
        const string text = """
            swagger: '2.0'
            info: { title: T, version: '1' }
            host: api.example.com
            schemes: [ https ]
            paths:
              /a: { get: { operationId: search, consumes: [ application/json ], parameters: [ { name: q, in: body, required: true, schema: { type: object } } ], responses: { '204': { description: ok } } } }
            """;
        using EmittedAssembly emitted = EmittedAssembly.Of(new TestDocument("a.yaml", text));
        Assert.Equal(["cancellationToken"], Parameters(emitted));
    }

    [Fact]
    public void That_of_delete_stays()
    {
        const string content = "application/json: { schema: { type: object, properties: {} } }";
        using EmittedAssembly emitted = EmittedAssembly.Of(Document("delete", content, "3.0.3", required: true));
        Assert.Equal(["body", "cancellationToken"], Parameters(emitted));
    }

    private static string[] Parameters(EmittedAssembly emitted) =>
        [.. emitted.Type("ITestClient").GetMethod("SearchAsync")!.GetParameters().Select(static one => one.Name!)];

    private static TestDocument Document(string method, string content, string version, bool required)
    {
        TestDocument document = Spec.Of(
            $"/a: {{ {method}: {{ operationId: search, requestBody: {{ required: {(required ? "true" : "false")}, content: {{ {content} }} }}, responses: {{ '204': {{ description: ok }} }} }} }}",
            Components
        );
        string first = document.Text.Split('\n')[0];
        return document with { Text = $"openapi: {version}" + document.Text[first.Length..] };
    }
}
