using Microsoft.CodeAnalysis;
using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>Content that comes item by item (OpenAPI 3.2, "Sequential Media Types").</summary>
public class ItemSchemaTests
{
    private const string Message = "{ $ref: '#/components/schemas/Message' }";
    private const string Event =
        $"type: object, properties: {{ data: {{ type: string, contentMediaType: application/json, contentSchema: {Message} }} }}";

    [Theory]
    [InlineData("application/jsonl", $"itemSchema: {Message}", "IAsyncEnumerable<Message>")]
    [InlineData("application/jsonl", $"schema: {Message}", "IAsyncEnumerable<Message>")]
    [InlineData("text/event-stream", $"itemSchema: {{ {Event} }}", "IAsyncEnumerable<ServerEvent<Message>>")]
    [InlineData("text/event-stream", "itemSchema: { type: object }", "IAsyncEnumerable<ServerEvent<string>>")]
    [InlineData("text/event-stream", $"schema: {Message}", "IAsyncEnumerable<ServerEvent<Message>>")]
    public void An_item_has_a_schema_of_its_own(string mediaType, string content, string type)
    {
        GeneratorRun run = GeneratorRun.Of([Document(mediaType, content)]);
        Assert.Empty(run.CompilerDiagnostics);
        Assert.Contains(
            $"Task<{type}> FollowAsync(",
            run.Sources["Test.Api.ITestClient.g.cs"],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void CGN1551_text_among_the_data_of_events_is_not_told_apart()
    {
        TestDocument document = Document(
            "text/event-stream",
            $"itemSchema: {{ oneOf: [ {{ {Event} }}, {{ properties: {{ data: {{ type: string }} }} }} ] }} # here"
        );
        Reported.Once(
            document,
            "CGN1551",
            DiagnosticSeverity.Info,
            "Some events of 'follow' contain JSON and others text, and the document does not specify which, so Data is a string"
        );
    }

    private static TestDocument Document(string mediaType, string content) =>
        Spec.Of(
            $"""
            /messages:
              get:
                operationId: follow
                responses:
                  '200':
                    description: d
                    content:
                      {mediaType}:
                        {content}
            """,
            "schemas:\n  Message: { type: object, properties: { text: { type: string } } }",
            version: "3.2.0"
        );
}
