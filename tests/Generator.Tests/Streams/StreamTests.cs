using System.Reflection;
using CampaignsGen;
using Generator.Tests.Planning;
using TestKit;
using Xunit;

namespace Generator.Tests.Streams;

/// <summary>Answers that come item by item, read through the client that is emitted for them.</summary>
public sealed class StreamTests
{
    private const string Events = "text/event-stream";
    private const string Tick = "{ $ref: '#/components/schemas/Tick' }";
    private const string Components = """
        schemas:
          Tick: { type: object, required: [n], properties: { n: { type: integer } } }
          Note: { type: object, required: [n], properties: { n: { type: integer } } }
          SseItemOfTick: { type: object, properties: { data: { $ref: '#/components/schemas/Tick' }, eventType: { type: string }, eventId: { type: string }, reconnectionInterval: { type: string } } }
          Ticks: { type: array, items: { $ref: '#/components/schemas/Tick' } }
          StreamOfTick: { type: object, title: Stream result of Tick, properties: { result: { $ref: '#/components/schemas/Tick' }, error: { type: object } } }
        """;

    [Theory]
    [InlineData("3.1.0", "schema: { $ref: '#/components/schemas/SseItemOfTick' }")]
    [InlineData("3.0.3", "schema: { allOf: [ { $ref: '#/components/schemas/SseItemOfTick' } ] }")]
    [InlineData("3.0.3", $"schema: {{ type: object, properties: {{ event: {{ type: string }}, data: {Tick} }} }}")]
    [InlineData("3.2.0", $"itemSchema: {{ properties: {{ data: {Tick}, event: {{ type: string }} }} }}")]
    [InlineData("3.1.0", $"itemSchema: {{ properties: {{ data: {Tick}, id: {{ type: string }} }} }}")]
    [InlineData("3.2.0", $"itemSchema: {Tick}")]
    [InlineData("3.0.3", $"schema: {Tick}")]
    [InlineData(
        "3.2.0",
        $"itemSchema: {{ properties: {{ event: {{ type: string }}, data: {{ type: string }} }}, oneOf: [ {{ properties: {{ event: {{ const: tick }}, data: {{ contentSchema: {Tick} }} }} }} ] }}"
    )]
    public async Task The_data_of_an_event_has_its_type(string version, string content)
    {
        TestDocument document = Document(version, Events, content);
        Assert.Contains("Task<IAsyncEnumerable<ServerEvent<Tick>>> FollowAsync(", InterfaceOf(document));
        Assert.Equal(
            ["tick|7|Tick { N = 1 }", "message|7|Tick { N = 2 }"],
            await ReadAsync(document, "id: 7\nevent: tick\ndata: {\"n\":1}\n\ndata: {\"n\":2}\n\n", Events)
        );
    }

    [Theory]
    [InlineData("3.0.3", $"schema: {{ type: array, items: {Tick} }}")]
    [InlineData("3.2.0", $"schema: {{ type: array, items: {Tick} }}")]
    [InlineData("3.1.0", "schema: { type: array, items: { $ref: '#/components/schemas/SseItemOfTick' } }")]
    [InlineData("3.1.0", "schema: { $ref: '#/components/schemas/Ticks' }")]
    public async Task A_schema_that_is_an_array_describes_all_events_together(string version, string content) =>
        Assert.Equal(
            ["message||Tick { N = 1 }", "message||Tick { N = 2 }"],
            await ReadAsync(Document(version, Events, content), "data: {\"n\":1}\n\ndata: {\"n\":2}\n\n", Events)
        );

    [Theory]
    [InlineData("application/x-ndjson")]
    [InlineData("application/json-seq")]
    [InlineData("application/jsonl")]
    [InlineData("application/x-jsonlines")]
    [InlineData("application/json-lines")]
    [InlineData("application/stream+json")]
    [InlineData("application/vnd.acme.ticks+ndjson")]
    [InlineData("application/geo+json-seq")]
    [InlineData("text/x-ndjson")]
    public async Task A_schema_that_is_an_array_describes_all_lines_together(string mediaType)
    {
        foreach (string content in new[] { $"schema: {{ type: array, items: {Tick} }}", $"schema: {Tick}" })
        {
            Assert.Equal(
                ["Tick { N = 1 }", "Tick { N = 2 }"],
                await ReadAsync(Document("3.0.3", mediaType, content), "{\"n\":1}\n{\"n\":2}\n", mediaType)
            );
        }
    }

    [Theory]
    [InlineData("data: \n\n")]
    [InlineData("event: ping\ndata:\n\n")]
    [InlineData("data:   \ndata\n\n")]
    public async Task An_event_without_data_is_none_where_data_is_JSON(string ping)
    {
        Assert.Equal(
            ["message||Tick { N = 1 }", "message||Tick { N = 2 }"],
            await ReadAsync(
                Document("3.0.3", Events, $"schema: {Tick}"),
                $"{ping}data: {{\"n\":1}}\n\n{ping}data: {{\"n\":2}}\n\n{ping}",
                Events
            )
        );
    }

    [Fact]
    public async Task Blanks_around_the_end_of_a_stream_say_nothing() =>
        Assert.Equal(
            ["message||Tick { N = 1 }"],
            await ReadAsync(
                Document("3.0.3", Events, $"schema: {Tick}"),
                "data: {\"n\":1}\n\ndata:  [DONE] \n\ndata: {\"n\":2}\n\n",
                Events
            )
        );

    [Fact]
    public async Task An_object_with_an_id_and_data_of_its_own_is_no_event()
    {
        TestDocument document = Document(
            "3.0.3",
            Events,
            "schema: { title: Mail, type: object, properties: { id: { type: integer }, data: { type: string } } }"
        );
        Assert.Equal(
            ["message||FollowEvent { Id = 1, Data = a }"],
            await ReadAsync(document, "data: {\"id\":1,\"data\":\"a\"}\n\n", Events)
        );
    }

    [Theory]
    [InlineData("event: { const: tick }", "event: { enum: [note, remark] }", "type: string")]
    [InlineData(
        "event: { enum: [tick] }",
        "event: { enum: [note, remark], type: string }",
        "contentMediaType: text/plain, contentSchema: { type: string }"
    )]
    public async Task The_type_of_an_event_says_what_its_data_is(string first, string second, string text)
    {
        string content = $$"""
            itemSchema: { required: [event], oneOf: [ { properties: { {{first}}, data: { type: string, contentMediaType: application/json, contentSchema: {{Tick}} } } }, { properties: { {{second}}, data: { $ref: '#/components/schemas/Note' } } }, { properties: { event: { const: text }, data: { {{text}} } } } ] }
            """;
        TestDocument document = Document("3.2.0", Events, content);
        Assert.Contains("Task<IAsyncEnumerable<ServerEvent<FollowEvent>>> FollowAsync(", InterfaceOf(document));
        Assert.Equal(
            [
                "tick||Tick { N = 1 }",
                "note||Note { N = 2 }",
                "remark||Note { N = 3 }",
                "text||{no JSON",
                "ping||{\"any\":1}",
                "message||not JSON",
            ],
            await ReadAsync(
                document,
                "event: tick\ndata: {\"n\":1}\n\nevent: note\ndata: {\"n\":2}\n\nevent: remark\ndata: {\"n\":3}\n\n"
                    + "event: text\ndata: {no JSON\n\nevent: ping\ndata: {\"any\":1}\n\ndata: not JSON\n\n",
                Events
            )
        );
    }

    [Theory]
    [InlineData($"schema: {Tick}", "[DONE]")]
    [InlineData($"schema: {Tick}\nx-event-stream-end: over", "over")]
    [InlineData(
        $"itemSchema: {{ oneOf: [ {{ properties: {{ data: {Tick} }} }}, {{ properties: {{ data: {{ contentMediaType: text/plain, const: '[done]' }} }}, x-ms-sse-terminal-event: true }} ] }}",
        "[done]"
    )]
    public async Task A_stream_ends_where_the_document_says(string content, string end)
    {
        TestDocument document = Document("3.2.0", Events, content);
        Assert.Equal(
            ["message||Tick { N = 1 }"],
            await ReadAsync(document, $"data: {{\"n\":1}}\n\ndata: {end}\n\ndata: no JSON\n\n", Events)
        );
    }

    [Fact]
    public async Task The_options_say_what_ends_a_stream()
    {
        TestDocument document = Document("3.0.3", Events, $"schema: {Tick}");
        Assert.Equal(
            ["message||Tick { N = 1 }"],
            await ReadAsync(document, "data: {\"n\":1}\n\ndata: STOP\n\ndata: no JSON\n\n", Events, "STOP")
        );
    }

    [Fact]
    public async Task A_text_that_is_data_is_not_taken_for_the_end()
    {
        TestDocument document = Document("3.0.3", Events, "schema: { type: string }");
        Assert.Equal(
            ["message||[DONE]", "message||a"],
            await ReadAsync(document, "data: [DONE]\n\ndata: a\n\n", Events)
        );
    }

    [Fact]
    public async Task Nothing_comes_after_an_event_that_ends_the_stream()
    {
        string content = $$"""
            itemSchema: { oneOf: [ { properties: { event: { const: tick }, data: {{Tick}} } }, { properties: { event: { const: last }, data: {{Tick}} }, x-ms-sse-terminal-event: true } ] }
            """;
        Assert.Equal(
            ["tick||Tick { N = 1 }", "last||Tick { N = 2 }"],
            await ReadAsync(
                Document("3.2.0", Events, content),
                "event: tick\ndata: {\"n\":1}\n\nevent: last\ndata: {\"n\":2}\n\nevent: tick\ndata: {\"n\":3}\n\n",
                Events
            )
        );
    }

    [Theory]
    [InlineData("schema: { type: string }", "one\n\"two\"\n", new[] { "one", "\"two\"" })]
    [InlineData("itemSchema: { type: string }", "\"one\"\n\"two\"\n", new[] { "one", "two" })]
    public async Task Lines_of_text_are_as_they_come(string content, string answer, string[] expected) =>
        Assert.Equal(
            expected,
            await ReadAsync(Document("3.2.0", "application/jsonl", content), answer, "application/jsonl")
        );

    [Fact]
    public async Task The_results_of_a_gateway_are_items()
    {
        TestDocument document = Document(
            "3.0.3",
            "application/json",
            "schema: { $ref: '#/components/schemas/StreamOfTick' }"
        );
        Assert.Contains("Task<IAsyncEnumerable<Tick>> FollowAsync(", InterfaceOf(document));
        Assert.Equal(
            ["Tick { N = 1 }", "Tick { N = 2 }"],
            await ReadAsync(
                document,
                "{\"result\":{\"n\":1}}\n{\"error\":null,\"result\":{\"n\":2}}\n",
                "application/json"
            )
        );
    }

    [Fact]
    public async Task The_streams_of_2_0_are_items()
    {
        TestDocument document = new(
            "api.json",
            """
            { "swagger": "2.0", "info": { "title": "Test", "version": "1" }, "host": "api.example.com",
              "paths": { "/ticks": { "get": { "operationId": "follow", "responses": { "200": {
                "description": "A successful response.(streaming responses)",
                "schema": { "$ref": "#/x-stream-definitions/Tick" } } } } } },
              "definitions": { "Tick": { "type": "object", "required": ["n"], "properties": { "n": { "type": "integer" } } } },
              "x-stream-definitions": { "Tick": { "type": "object", "properties": { "result": { "$ref": "#/definitions/Tick" }, "error": { "type": "object" } } } } }
            """
        );
        Assert.Equal(["Tick { N = 1 }"], await ReadAsync(document, "{\"result\":{\"n\":1}}\n", "application/json"));
    }

    [Fact]
    public async Task A_fault_that_a_gateway_reports_is_an_exception_after_the_items_before_it()
    {
        TestDocument document = Document(
            "3.0.3",
            "application/json",
            "schema: { $ref: '#/components/schemas/StreamOfTick' }"
        );
        UnexpectedResponseException exception = await Assert.ThrowsAsync<UnexpectedResponseException>(() =>
            ReadAsync(
                document,
                "{\"result\":{\"n\":1}}\n{\"error\":{\"code\":14,\"message\":\"gone away\"}}\n",
                "application/json"
            )
        );
        Assert.Contains("after 1 items the server reported an error", exception.Message, StringComparison.Ordinal);
        Assert.Contains("gone away", exception.Message, StringComparison.Ordinal);
    }

    private static string InterfaceOf(TestDocument document)
    {
        GeneratorRun run = GeneratorRun.Of([document]);
        Assert.Empty(run.CompilerDiagnostics);
        return run.Sources["Test.Api.ITestClient.g.cs"];
    }

    private static async Task<List<string>> ReadAsync(
        TestDocument document,
        string answer,
        string mediaType,
        string? end = null
    )
    {
        EmittedAssembly emitted = EmittedAssembly.Of(document);
        using RecordingHandler handler = new(answer, mediaType: mediaType);
        Dictionary<string, object?> options = end is null ? [] : new() { ["EventStreamEnd"] = end };
        object items = (await emitted.Client(handler, options).CallAsync("FollowAsync"))!;
        Type item = items.GetType().GetInterface("IAsyncEnumerable`1")!.GetGenericArguments()[0];
        MethodInfo show = typeof(StreamTests).GetMethod(
            nameof(ShowAsync),
            BindingFlags.NonPublic | BindingFlags.Static
        )!;
        return await (Task<List<string>>)show.MakeGenericMethod(item).Invoke(null, [items])!;
    }

    private static async Task<List<string>> ShowAsync<T>(IAsyncEnumerable<T> items)
    {
        List<string> shown = [];
        await foreach (T item in items)
        {
            shown.Add(Show(item!));
        }

        return shown;
    }

    private static string Show(object item)
    {
        Type type = item.GetType();
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ServerEvent<>)
            ? $"{type.GetProperty("Event")!.GetValue(item)}|{type.GetProperty("Id")!.GetValue(item)}|{type.GetProperty("Data")!.GetValue(item)}"
            : item.ToString()!;
    }

    private static TestDocument Document(string version, string mediaType, string content) =>
        Spec.Of(
            $"""
            /ticks:
              get:
                operationId: follow
                responses:
                  '200':
                    description: Ticks.
                    content:
                      {mediaType}:
                        {content.Replace("\n", "\n            ")}
            """,
            Components,
            "servers: [{ url: 'https://api.example.com' }]",
            version
        );
}
