using System.Text.Json;
using CampaignsGen;
using Microsoft.CodeAnalysis;
using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>Models that only answers carry.</summary>
public class AnsweredModelTests
{
    private const string Components = """
        schemas:
          Answer:
            type: object
            required: [ id, at, orNull, parts, kind ]
            properties:
              id: { type: string }
              at: { type: string, format: date-time }
              orNull: { type: string, nullable: true }
              mayOrNull: { type: integer, format: int32, nullable: true, default: 5 }
              kind: { type: string, enum: [ answer ] }
              parts: { type: array, items: { $ref: '#/components/schemas/Part' } }
              counts: { type: object, additionalProperties: { type: integer, format: int32 } }
              both: { $ref: '#/components/schemas/Both' }
          Part: { type: object, required: [ name ], properties: { name: { type: string }, note: { type: string, nullable: true } } }
          Both: { type: object, required: [ name ], properties: { name: { type: string }, note: { type: string, nullable: true } } }
          Unused: { type: object, properties: { note: { type: string, nullable: true } } }
        """;

    private const string Whole =
        """{"id":"7","at":"2026-10-21T07:28:00Z","orNull":null,"kind":"answer","parts":[{"name":"a"}],"counts":{"a":1}}""";

    [Theory]
    [InlineData("Answer", "MayOrNull", typeof(int?))]
    [InlineData("Part", "Note", typeof(string))]
    [InlineData("Both", "Note", typeof(CampaignsGen.Optional<string?>))]
    [InlineData("Unused", "Note", typeof(CampaignsGen.Optional<string?>))]
    public void Left_out_and_null_are_told_apart_only_in_what_is_sent(string model, string property, Type type)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Document());
        Assert.Equal(type, emitted.Type(model).GetProperty(property)!.PropertyType);
    }

    [Theory]
    [InlineData(Whole)]
    [InlineData("""{"id":"7","at":"2026-10-21T07:28:00Z","orNull":"x","mayOrNull":0,"kind":"answer","parts":[]}""")]
    public void The_rest_comes_back_as_it_was(string json)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Document());
        Assert.Equal(json, emitted.RoundTrip("Answer", json));
        object read = emitted.Read("Answer", Whole)!;
        Assert.Equal(5, read.GetType().GetProperty("MayOrNullOrDefault")!.GetValue(read));
    }

    [Theory]
    [InlineData("{}", """{"kind":"answer"}""")]
    [InlineData("""{"id":null,"at":null,"kind":null,"parts":null}""", """{"kind":"answer"}""")]
    [InlineData("""{"id":7,"at":"0000-00-00","parts":{"a":[1]}}""", """{"kind":"answer"}""")]
    [InlineData(
        """{"parts":[null,{},{"name":null},{"name":"a"},5]}""",
        """{"kind":"answer","parts":[null,{},{},{"name":"a"},null]}"""
    )]
    [InlineData("""{"counts":{"a":1,"b":null,"c":"x"}}""", """{"kind":"answer","counts":{"a":1,"b":null,"c":null}}""")]
    [InlineData("""{"both":{},"id":"7"}""", """{"id":"7","kind":"answer"}""")]
    [InlineData(
        Whole,
        """{"id":"7","at":"2026-10-21T07:28:00Z","kind":"answer","parts":[{"name":"a"}],"counts":{"a":1}}"""
    )]
    public void A_lenient_client_reads_null_for_what_is_missing_or_cannot_be_read(string json, string expected)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Document("Lenient"));
        Assert.Equal(Sorted(expected), Sorted(emitted.RoundTrip("Answer", json)));
    }

    [Theory]
    [InlineData("properties: { x: { type: string } }, additionalProperties: true")]
    [InlineData("properties: { more: { type: array, items: {} }, map: { type: object }, any: {} }")]
    public void A_lenient_client_keeps_any_JSON_as_it_came(string rule)
    {
        const string Responses =
            "{ '200': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Any' } } } } }";
        TestDocument document = Spec.Operation(
            "operationId: get",
            $$"""schemas: { Any: { type: object, {{rule}} } }""",
            responses: Responses
        ) with
        {
            Metadata = new Dictionary<string, string> { ["Answers"] = "Lenient" },
        };
        using EmittedAssembly emitted = EmittedAssembly.Of(document);
        const string Json = """{"more":[null,1,"x"],"map":{"a":null},"any":{"b":[]}}""";
        Assert.Equal(Json, emitted.RoundTrip("Any", Json));
    }

    [Theory]
    [InlineData("""{"id":""")]
    [InlineData("""{"at":"x" "id":1}""")]
    [InlineData("""{"parts":[{"name":x}]}""")]
    [InlineData("[]")]
    public void What_is_no_json_or_no_object_stays_a_fault(string json)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Document("lenient"));
        Assert.ThrowsAny<JsonException>(() => emitted.Read("Answer", json));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("Exact", true)]
    [InlineData("Lenient", false)]
    public async Task Only_a_lenient_client_reads_an_answer_that_breaks_its_schema(string? answers, bool isFault)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Document(answers));
        EmittedClient client = emitted.Client(
            new RecordingHandler("{}"),
            new Dictionary<string, object?> { ["BaseAddress"] = new Uri("https://api.example") }
        );
        if (isFault)
        {
            var exception = await Assert.ThrowsAsync<UnexpectedResponseException>(() => client.CallAsync("GetAsync"));
            Assert.Contains("Answers=\"Lenient\"", exception.Message, StringComparison.Ordinal);
        }
        else
        {
            Assert.NotNull(await client.CallAsync("GetAsync"));
        }

        ApiResponse response = (ApiResponse)(await client.CallAsync("GetWithResponseAsync"))!;
        Assert.Equal(isFault, response.BodyError is not null);
        Assert.Equal("{}", response.RawBody);
        using ApiRawResponse raw = (ApiRawResponse)(await client.CallAsync("GetWithRawResponseAsync"))!;
        Assert.Equal("{}"u8.ToArray(), await raw.ReadBytesAsync());
    }

    [Fact]
    public void CGN0013_Answers_has_no_such_value()
    {
        GeneratorRun run = GeneratorRun.Of([Document("Loose")]);
        const string Message =
            "'Loose' is not a valid value for Answers of this OpenApiClient item. To fix this, use Exact or Lenient, or remove Answers to require every response to conform to the document.";
        Reported.Once(run, "CGN0013", DiagnosticSeverity.Error, line: 1, Message);
        Assert.Empty(run.Sources);
    }

    private static string Sorted(string json) =>
        string.Join(
            ",",
            JsonDocument
                .Parse(json)
                .RootElement.EnumerateObject()
                .Select(static member => member.Name + member.Value.GetRawText())
                .Order(StringComparer.Ordinal)
        );

    private static TestDocument Document(string? answers = null) =>
        Spec.Of(
            """
            /things:
              get:
                operationId: get
                responses: { '200': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Answer' } } } } }
              put:
                operationId: put
                requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Both' } } } }
                responses: { '204': { description: d } }
            """,
            Components
        ) with
        {
            Metadata = answers is null ? new Dictionary<string, string>() : new() { ["Answers"] = answers },
        };
}
