using Microsoft.CodeAnalysis;
using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>A client that uses JSON wherever it is offered, and nothing beside it.</summary>
public class JsonOnlyTests
{
    private const string Pet = """
        schemas:
          Pet: { type: object, properties: { name: { type: string } } }
          File: { type: string, format: binary }
        """;
    private const string OfPet = "{ schema: { $ref: '#/components/schemas/Pet' } }";

    private static readonly Dictionary<string, object?> Local = new()
    {
        ["BaseAddress"] = new Uri("https://api.example"),
    };

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/vnd.pets+json")]
    [InlineData("application/json; charset=utf-8")]
    public async Task What_is_offered_in_JSON_is_JSON_only(string json)
    {
        string content =
            $"{{ text/csv: {{ schema: {{ type: string }} }}, text/event-stream: {OfPet}, application/pdf: {{}}, application/xml: {OfPet}, "
            + $"application/x-www-form-urlencoded: {OfPet}, multipart/form-data: {OfPet}, {json}: {OfPet} }}";
        GeneratorRun run = Run(
            $"requestBody: {{ required: true, content: {content} }}",
            $"{{ '200': {{ description: d, content: {content} }} }}"
        );
        Assert.Empty(run.Diagnostics);
        using EmittedAssembly emitted = EmittedAssembly.Of(run);
        Assert.Equal(["SendAsync", "SendWithRawResponseAsync", "SendWithResponseAsync"], Methods(emitted));
        Assert.Null(emitted.Find("Test.Api.SendForm"));

        RecordingHandler handler = new("""{"name":"b"}""", mediaType: json);
        object? answer = await emitted
            .Client(handler, Local)
            .CallAsync("SendAsync", ("body", emitted.Read("Pet", """{"name":"a"}""")));
        Assert.Equal("""{"name":"a"}""", handler.Body);
        Assert.Equal(json, handler.Header("Accept"));
        Assert.Equal("""{"name":"b"}""", EmittedAssembly.Write(answer!));
    }

    [Fact]
    public async Task Problems_are_asked_for_besides()
    {
        GeneratorRun run = Run(
            "description: d",
            $$"""
            { '200': { description: d, content: { application/xml: {{OfPet}}, application/json: {{OfPet}} } },
              '400': { description: d, content: { application/xml: {{OfPet}}, application/problem+json: {{OfPet}} } } }
            """
        );
        using EmittedAssembly emitted = EmittedAssembly.Of(run);
        RecordingHandler handler = new();
        await emitted.Client(handler, Local).CallAsync("SendAsync");
        Assert.Equal("application/json, application/problem+json", handler.Header("Accept"));
    }

    [Theory]
    [InlineData("{ text/csv: { schema: { type: string } }, application/pdf: {} }")]
    [InlineData("{ text/csv: { schema: { type: string } }, '*/*': { schema: { $ref: '#/components/schemas/Pet' } } }")]
    [InlineData("{ text/csv: { schema: { type: string } }, application/problem+json: {} }")]
    [InlineData("{ text/csv: { schema: { type: string } }, application/json: { schema: { format: binary } } }")]
    [InlineData(
        "{ text/csv: { schema: { type: string } }, application/json: { schema: { $ref: '#/components/schemas/File' } } }"
    )]
    [InlineData("{ application/xml: { schema: { $ref: '#/components/schemas/Pet' } } }")]
    public void What_is_not_offered_in_JSON_stays_as_it_is(string content)
    {
        string body = $"requestBody: {{ content: {content} }}";
        string answers = $"{{ '200': {{ description: d, content: {content} }} }}";
        Assert.Equal(Run(body, answers, "All").Sources, Run(body, answers).Sources);
    }

    [Fact]
    public void JSON_in_several_forms_keeps_a_method_for_each()
    {
        GeneratorRun run = Run(
            $$"""requestBody: { content: { text/plain: { schema: { type: string } }, application/json: {{OfPet}}, application/merge-patch+json: { schema: { type: object } } } }""",
            "{ '204': { description: d } }"
        );
        using EmittedAssembly emitted = EmittedAssembly.Of(run);
        Assert.Equal(
            ["SendAsMergePatchJsonAsync", "SendAsync"],
            Methods(emitted).Where(static name => !name.Contains("Response", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void CGN0017_MediaTypes_has_no_such_value()
    {
        const string Message =
            "'application/json' is not a valid value for MediaTypes of this OpenApiClient item. To fix this, use Json or All, or remove MediaTypes to generate a method for each media type of a body or a response.";
        GeneratorRun run = Run("description: d", "{ '204': { description: d } }", "application/json");
        Reported.Once(run, "CGN0017", DiagnosticSeverity.Error, line: 1, Message);
        Assert.Empty(run.Sources);
    }

    private static GeneratorRun Run(string fields, string responses, string mediaTypes = "json") =>
        GeneratorRun.Of([
            Spec.Operation("operationId: send\n" + fields, Pet, method: "post", responses: responses) with
            {
                Metadata = new Dictionary<string, string> { ["MediaTypes"] = mediaTypes },
            },
        ]);

    private static IEnumerable<string> Methods(EmittedAssembly emitted) =>
        emitted.Operations("ITestClient").Select(static method => method.Name).Order(StringComparer.Ordinal);
}
