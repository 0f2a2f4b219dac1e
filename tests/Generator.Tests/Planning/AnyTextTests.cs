using System.Net;
using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>
/// A text under <c>*/*</c>, as springdoc writes it for a method that gives a <c>String</c>: Spring sends it as it is, with
/// JSON's media type too.
/// </summary>
public class AnyTextTests
{
    [Theory]
    [InlineData("text/plain;charset=UTF-8", "up", "up")]
    [InlineData("text/html", "<p>up</p>", "<p>up</p>")]
    [InlineData("application/json", "\"up\"", "up")]
    [InlineData("application/json", "up", "up")]
    [InlineData("application/json", "{\"up\":true}", "{\"up\":true}")]
    [InlineData("text/plain", "\"up\"", "\"up\"")]
    [InlineData("text/plain", "", "")]
    public async Task A_text_of_any_media_type_is_read_as_it_comes(string mediaType, string body, string expected)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Document("{ type: string }"));
        RecordingHandler handler = new(body, HttpStatusCode.OK, mediaType);
        Assert.Equal(expected, await emitted.Client(handler).CallAsync("FindAsync"));
        Assert.Equal("*/*", handler.Header("Accept"));
    }

    [Fact]
    public async Task The_text_of_an_error_is_its_body()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Document("{ type: string }"));
        RecordingHandler handler = new("no such thing", HttpStatusCode.NotFound, "text/plain");
        object response = (await emitted.Client(handler).CallAsync("FindWithResponseAsync"))!;
        Assert.Null(response.GetType().GetProperty("BodyError")!.GetValue(response));
        Assert.Equal("no such thing", response.GetType().GetProperty("Text")!.GetValue(response));
    }

    [Theory]
    [InlineData("{ type: string, enum: [ UP, DOWN ] }")]
    [InlineData("{ type: string, format: uuid }")]
    [InlineData("{ type: integer }")]
    [InlineData("{ type: object }")]
    public async Task What_is_no_plain_text_is_JSON(string schema)
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(Document(schema));
        RecordingHandler handler = new("{}", HttpStatusCode.OK, "text/plain");
        await Assert.ThrowsAnyAsync<Exception>(() => emitted.Client(handler).CallAsync("FindAsync"));
        Assert.Equal("application/json", handler.Header("Accept"));
    }

    private static TestDocument Document(string schema)
    {
        string content = $"content: {{ '*/*': {{ schema: {schema} }} }}";
        string responses = $"{{ '200': {{ description: d, {content} }}, '404': {{ description: d, {content} }} }}";
        return Spec.Of(
            $"/things:\n  get: {{ operationId: find, responses: {responses} }}",
            head: "servers: [ { url: 'https://api.example' } ]"
        );
    }
}
