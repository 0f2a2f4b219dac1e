using System.Net;
using CampaignsGen;
using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>What an emitted operation makes of its answers.</summary>
public class AnswerTests
{
    private const string Schemas = """
        schemas:
          A: { type: object, properties: { a: { type: string } } }
          B: { type: object, properties: { b: { type: string } } }
        """;

    private static readonly Dictionary<string, object?> Local = new()
    {
        ["BaseAddress"] = new Uri("https://api.example"),
    };

    [Theory]
    [InlineData("'200': { description: d, content: A }", 200, "A")]
    [InlineData("'200': { description: d, content: A }, '201': { description: d, content: A }", 201, "A")]
    [InlineData("'2XX': { description: d, content: A }", 226, "A")]
    [InlineData("'200': { description: d, content: A }, '2XX': { description: d, content: A }", 202, "A")]
    [InlineData("default: { description: d, content: A }", 200, "A")]
    [InlineData("'200': { description: d, content: A }, '204': { description: d }", 200, "A")]
    [InlineData("'200': { description: d, content: A }, default: { description: d, content: B }", 200, "A")]
    public async Task A_success_is_read_as_it_is_declared(string responses, int status, string type)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Document(responses));
        object? answer = await emitted
            .Client(new RecordingHandler("""{"a":"x"}""", (HttpStatusCode)status), Local)
            .CallAsync("FindAsync");
        Assert.Equal(type, answer!.GetType().Name);
        Assert.Equal("""{"a":"x"}""", EmittedAssembly.Write(answer));
    }

    [Fact]
    public async Task A_success_without_a_body_beside_one_with_a_body_is_null()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Document("'200': { description: d, content: A }, '204': { description: d }")
        );
        Assert.Null(
            await emitted.Client(new RecordingHandler("", HttpStatusCode.NoContent), Local).CallAsync("FindAsync")
        );
    }

    [Theory]
    [InlineData("{ nullable: true, allOf: [ { $ref: '#/components/schemas/A' } ] }")]
    [InlineData("{ type: array, nullable: true, items: { type: string } }")]
    public async Task Nothing_stands_for_null_where_null_may_come(string schema)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Document($"'200': {{ description: d, content: {{ application/json: {{ schema: {schema} }} }} }}")
        );
        Assert.Null(await emitted.Client(new RecordingHandler(""), Local).CallAsync("FindAsync"));
    }

    [Fact]
    public async Task Nothing_is_no_value_where_null_may_not_come()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Document("'200': { description: d, content: A }"));
        await Assert.ThrowsAsync<UnexpectedResponseException>(() =>
            emitted.Client(new RecordingHandler(""), Local).CallAsync("FindAsync")
        );
    }

    [Fact]
    public async Task Successes_of_different_types_come_as_the_whole_response()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Document("'200': { description: d, content: A }, '201': { description: d, content: B }")
        );
        object answer = (
            await emitted
                .Client(new RecordingHandler("""{"b":"x"}""", HttpStatusCode.Created), Local)
                .CallAsync("FindAsync")
        )!;
        Assert.Equal("FindApiResponse", answer.GetType().Name);
        Assert.Null(answer.GetType().GetProperty("A")!.GetValue(answer));
        Assert.NotNull(answer.GetType().GetProperty("B")!.GetValue(answer));
    }

    [Theory]
    [InlineData(404, typeof(NotFoundException))]
    [InlineData(409, typeof(ConflictException))]
    [InlineData(418, typeof(ApiException))]
    [InlineData(500, typeof(ServerErrorException))]
    public async Task A_declared_error_is_thrown_with_its_body(int status, Type exceptionType)
    {
        TestDocument document = Document(
            "'200': { description: d, content: A }, '404': { description: d, content: B }, default: { description: d, content: B }"
        );
        using EmittedAssembly emitted = EmittedAssembly.Of(document);
        EmittedClient client = emitted.Client(new RecordingHandler("""{"b":"x"}""", (HttpStatusCode)status), Local);
        ApiException exception = await Assert.ThrowsAnyAsync<ApiException>(() => client.CallAsync("FindAsync"));
        Assert.IsType(exceptionType, exception, exactMatch: false);
        object response = (await client.CallAsync("FindWithResponseAsync"))!;
        Assert.Equal("""{"b":"x"}""", EmittedAssembly.Write(response.GetType().GetProperty("B")!.GetValue(response)!));
        Assert.Null(response.GetType().GetProperty("A")!.GetValue(response));
    }

    [Fact]
    public async Task An_undeclared_status_throws_from_both_forms()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Document("'200': { description: d, content: A }"));
        EmittedClient client = emitted.Client(new RecordingHandler("{}", HttpStatusCode.PaymentRequired), Local);
        await Assert.ThrowsAnyAsync<ApiException>(() => client.CallAsync("FindAsync"));
        await Assert.ThrowsAnyAsync<ApiException>(() => client.CallAsync("FindWithResponseAsync"));
    }

    [Fact]
    public async Task An_undeclared_success_throws_only_where_a_value_is_asked_for()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Document("'200': { description: d, content: A }"));
        EmittedClient client = emitted.Client(new RecordingHandler("{}", HttpStatusCode.Accepted), Local);
        await Assert.ThrowsAnyAsync<ApiException>(() => client.CallAsync("FindAsync"));
        var response = (ApiResponse)(await client.CallAsync("FindWithResponseAsync"))!;
        Assert.Equal("{}", response.RawBody);
        Assert.NotNull(response.BodyError);
    }

    private static TestDocument Document(string responses) =>
        Spec.Operation(
            "operationId: find",
            Schemas,
            responses: "{ "
                + responses
                    .Replace("content: A", Content("A"), StringComparison.Ordinal)
                    .Replace("content: B", Content("B"), StringComparison.Ordinal)
                + " }"
        );

    private static string Content(string schema) =>
        $"content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/{schema}' }} }} }}";
}
