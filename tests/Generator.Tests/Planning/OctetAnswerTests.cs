using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>Answers that are octets, whatever their media type is called.</summary>
public class OctetAnswerTests
{
    private const string Components = """
        schemas:
          File: { type: string, format: binary }
          Alias: { $ref: '#/components/schemas/File' }
          Merged: { allOf: [ { $ref: '#/components/schemas/File' } ], nullable: true }
        """;

    private static readonly Dictionary<string, object?> Local = new()
    {
        ["BaseAddress"] = new Uri("https://api.example"),
    };

    [Theory]
    [InlineData("application/json: { schema: { type: string, format: binary } }")]
    [InlineData("application/vnd.acme+json: { schema: { type: string, format: binary } }")]
    [InlineData("application/json: { schema: { $ref: '#/components/schemas/File' } }")]
    [InlineData("text/json: { schema: { $ref: '#/components/schemas/Alias' } }")]
    [InlineData("application/json: { schema: { $ref: '#/components/schemas/Merged' } }")]
    [InlineData("'*/*': { schema: { $ref: '#/components/schemas/File' } }")]
    [InlineData("text/csv: { schema: { type: string, format: binary } }")]
    [InlineData("application/xml: { schema: { $ref: '#/components/schemas/File' } }")]
    public async Task Octets_under_any_media_type_are_a_stream(string content)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Answer(content));
        Assert.Equal("not json", await TextOf(emitted, new RecordingHandler("not json")));
    }

    [Fact]
    public async Task A_file_of_2_0_is_a_stream_though_the_document_produces_json()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            new TestDocument(
                "api.yaml",
                """
                swagger: '2.0'
                info: { title: Test, version: '1' }
                host: api.example
                produces: [ application/json ]
                paths: { /file: { get: { operationId: get, responses: { '200': { description: d, schema: { type: file } } } } } }
                """
            )
        );
        Assert.Equal("a;b", await TextOf(emitted, new RecordingHandler("a;b"), []));
    }

    [Theory]
    [InlineData(null, "image/png, image/jpeg, application/problem+json")]
    [InlineData("image/jpeg", "image/jpeg, application/problem+json")]
    public async Task One_of_several_types_can_be_asked_for(string? accept, string sent)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Answer(
                "image/png: {}, image/jpeg: {}",
                ", '400': { description: d, content: { application/problem+json: {} } }"
            )
        );
        RecordingHandler handler = new("x", mediaType: "image/jpeg");
        EmittedClient client = emitted.Client(handler, Local);
        await ((IAsyncDisposable)(await client.CallAsync("GetAsync", ("accept", accept)))!).DisposeAsync();
        Assert.Equal(sent, handler.Header("Accept"));
        await client.CallAsync("GetWithRawResponseAsync", ("accept", accept));
        Assert.Equal(sent, handler.Header("Accept"));
    }

    [Fact]
    public async Task A_declared_parameter_Accept_is_that_choice()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Operation(
                "operationId: get\nparameters: [ { name: accept, in: header, required: true, schema: { type: string, enum: [ text/csv, text/html ] } } ]",
                responses: "{ '200': { description: d, content: { text/csv: {}, text/html: {} } } }"
            )
        );
        RecordingHandler handler = new("x", mediaType: "text/html");
        await emitted.Client(handler, Local).CallAsync("GetAsync", ("accept", "text/html"));
        Assert.Equal("text/html", handler.Header("Accept"));
    }

    [Fact]
    public async Task Beside_json_the_method_for_octets_has_the_choice()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Answer(
                "application/json: { schema: { type: object, properties: { a: { type: string } } } }, image/png: {}, image/gif: {}"
            )
        );
        RecordingHandler handler = new("x", mediaType: "image/gif");
        EmittedClient client = emitted.Client(handler, Local);
        await client.CallAsync("GetAsStreamAsync", ("accept", "image/gif"));
        Assert.Equal("image/gif", handler.Header("Accept"));
        Assert.Single(client.Method("GetAsync").GetParameters());
    }

    [Theory]
    [InlineData("image/*: {}", true)]
    [InlineData("'*/*': { schema: { type: string, format: binary } }", false)]
    [InlineData("image/png: {}", false)]
    [InlineData("application/json: {}, application/hal+json: {}", false)]
    public void There_is_a_choice_where_there_are_several(string content, bool isChoice)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Answer(content));
        Assert.Equal(isChoice ? 2 : 1, emitted.Type("TestClient").GetMethod("GetAsync")!.GetParameters().Length);
    }

    [Fact]
    public async Task A_media_type_that_no_header_can_hold_is_not_sent()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Answer("image/png: {}, image/jpeg: {}"));
        EmittedClient client = emitted.Client(new RecordingHandler("x"), Local);
        await Assert.ThrowsAsync<ArgumentException>(() => client.CallAsync("GetAsync", ("accept", "a\r\nb")));
    }

    private static async Task<string> TextOf(
        EmittedAssembly emitted,
        RecordingHandler handler,
        Dictionary<string, object?>? options = null
    )
    {
        object answer = (await emitted.Client(handler, options ?? Local).CallAsync("GetAsync"))!;
        using StreamReader reader = new(Assert.IsAssignableFrom<Stream>(answer));
        return await reader.ReadToEndAsync();
    }

    private static TestDocument Answer(string content, string others = "") =>
        Spec.Operation(
            "operationId: get",
            Components,
            responses: $"{{ '200': {{ description: d, content: {{ {content} }} }}{others} }}"
        );
}
