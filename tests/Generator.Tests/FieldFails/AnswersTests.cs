using System.Net;
using CampaignsGen;
using TestKit;
using Xunit;

namespace Generator.Tests.FieldFails;

/// <summary>Where other generators fail, or compile and are wrong: what comes back.</summary>
public class AnswersTests
{
    private const string Fault = "content: { application/json: { schema: { $ref: '#/components/schemas/Fault' } } }";

    [Theory]
    [InlineData(HttpStatusCode.NotFound, typeof(NotFoundException))]
    [InlineData(HttpStatusCode.UnprocessableEntity, typeof(BadRequestException))]
    [InlineData((HttpStatusCode)418, typeof(ApiException))]
    [InlineData(HttpStatusCode.ServiceUnavailable, typeof(ServerErrorException))]
    public async Task Ranges_4XX_and_5XX(HttpStatusCode status, Type expected)
    {
        TestDocument document = Wire.Document(
            $"responses: {{ '200': {{ description: ok }}, 4XX: {{ description: no, {Fault} }}, 5xx: {{ description: down, {Fault} }} }}"
        );
        RecordingHandler handler = new("""{"code":7,"message":"no such thing"}""", status);
        ApiException exception = await Assert.ThrowsAnyAsync<ApiException>(() => Wire.CallAsync(document, handler));
        Assert.IsType(expected, exception);
        Assert.Equal("Fault", exception.Body!.GetType().Name);
    }

    [Fact]
    public async Task An_operation_without_responses()
    {
        RecordingHandler handler = await Wire.SentAsync(Wire.Document("summary: Nothing is said of answers."));
        Assert.Equal("/things", handler.Target);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, """{"x":1}""", "Point")]
    [InlineData(HttpStatusCode.Accepted, """{"size":{"from":1}}""", "Filter")]
    public async Task The_second_2xx_is_a_success(HttpStatusCode status, string answer, string body)
    {
        TestDocument document = Wire.Document(
            """
            responses:
              '200': { description: now, content: { application/json: { schema: { $ref: '#/components/schemas/Point' } } } }
              '202': { description: later, content: { application/json: { schema: { $ref: '#/components/schemas/Filter' } } } }
            """
        );
        object response = (await Wire.CallAsync(document, new RecordingHandler(answer, status)))!;
        Assert.NotNull(response.GetType().GetProperty(body)!.GetValue(response));
    }

    [Fact]
    public async Task The_second_2xx_without_a_body_is_a_success()
    {
        TestDocument document = Wire.Document(
            """
            responses:
              '200': { description: now, content: { application/json: { schema: { $ref: '#/components/schemas/Point' } } } }
              '204': { description: there is none }
            """
        );
        Assert.Null(await Wire.CallAsync(document, new RecordingHandler("", HttpStatusCode.NoContent)));
        Assert.NotNull(await Wire.CallAsync(document, new RecordingHandler("{}")));
    }

    [Theory]
    [InlineData("application/json", """{"code":7,"message":"The thing is locked."}""", "The thing is locked")]
    [InlineData("application/problem+json", """{"title":"Locked","detail":"Ask Ann."}""", "Ask Ann\"")]
    [InlineData("text/plain", "It is locked.", "It is locked\"")]
    [InlineData("application/json", """{"error":{"message":"Nested words."}}""", "Nested words")]
    public async Task The_body_of_an_error_reaches_the_message(string mediaType, string answer, string expected)
    {
        TestDocument document = Wire.Document(
            $"responses: {{ '200': {{ description: ok }}, '409': {{ description: no, {Fault} }} }}"
        );
        RecordingHandler handler = new(answer, HttpStatusCode.Conflict, mediaType);
        ConflictException exception = await Assert.ThrowsAsync<ConflictException>(() =>
            Wire.CallAsync(document, handler)
        );
        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }
}
