using System.Net.Http.Headers;
using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>Header parameters that HTTP knows: dates, the user agent, and headers of the body.</summary>
public class RequestHeaderTests
{
    private static readonly DateTimeOffset Time = new(2026, 11, 25, 11, 30, 0, 500, TimeSpan.FromHours(1));

    [Theory]
    [InlineData("Date")]
    [InlineData("If-Modified-Since")]
    [InlineData("if-unmodified-since")]
    [InlineData("Last-Modified")]
    [InlineData("Expires")]
    [InlineData("Retry-After")]
    [InlineData("If-Range")]
    public async Task A_date_of_HTTP_has_its_form(string name)
    {
        foreach (bool isRequired in new[] { true, false })
        {
            RecordingHandler handler = await CallAsync(
                $"{{ name: {name}, in: header, required: {(isRequired ? "true" : "false")}, schema: {{ type: string, format: date-time }} }}",
                Time
            );
            Assert.Equal("Wed, 25 Nov 2026 10:30:00 GMT", Sent(handler, name));
        }
    }

    [Theory]
    [InlineData("{ name: X-Since, in: header, schema: { type: string, format: date-time } }", "X-Since")]
    public async Task Another_header_has_the_form_of_the_document(string parameter, string name) =>
        Assert.Equal("2026-11-25T11:30:00.5+01:00", Sent(await CallAsync(parameter, Time), name));

    [Fact]
    public async Task A_query_parameter_of_the_name_is_no_header()
    {
        RecordingHandler handler = await CallAsync(
            "{ name: Date, in: query, schema: { type: string, format: date-time } }",
            Time
        );
        Assert.Equal("/things?Date=2026-11-25T11%3A30%3A00.5%2B01%3A00", handler.Target);
    }

    [Theory]
    [InlineData("User-Agent")]
    [InlineData("user-agent")]
    public async Task A_declared_user_agent_stands_in_place_of_the_clients(string name)
    {
        string parameter = $"{{ name: {name}, in: header, schema: {{ type: string }} }}";
        Assert.Equal("Loader/2.1 (test)", Sent(await CallAsync(parameter, "Loader/2.1 (test)"), "User-Agent"));
        Assert.StartsWith(
            "TestClient/",
            Sent(await CallAsync(parameter, null), "User-Agent"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Content-Range", "bytes 0-9/10")]
    [InlineData("Content-Language", "de, en")]
    [InlineData("Content-Encoding", "gzip")]
    [InlineData("Content-Disposition", "attachment; filename=a.txt")]
    [InlineData("Content-Location", "/things/1")]
    [InlineData("Content-MD5", "Q2hlY2sgSW50ZWdyaXR5IQ==")]
    [InlineData("Last-Modified", "Wed, 25 Nov 2026 10:30:00 GMT")]
    [InlineData("Expires", "0")]
    [InlineData("Allow", "GET, PUT")]
    public async Task A_header_of_the_body_is_sent_with_a_body_and_without(string name, string value)
    {
        string parameter = $"{{ name: {name}, in: header, schema: {{ type: string }} }}";
        const string Body = "requestBody: { content: { text/plain: { schema: { type: string } } } }";
        RecordingHandler with = await CallAsync(parameter, value, Body, "text");
        Assert.Equal(("text", value), (with.Body, Sent(with, name)));
        RecordingHandler leftOut = await CallAsync(parameter, value, Body);
        Assert.Equal(("", value), (leftOut.Body, Sent(leftOut, name)));
        RecordingHandler without = await CallAsync(parameter, value);
        Assert.Equal(("", value), (without.Body, Sent(without, name)));
        Assert.Null((await CallAsync(parameter, null)).Body);
    }

    private static string? Sent(RecordingHandler handler, string name)
    {
        HttpRequestMessage request = handler.Request!;
        HttpHeadersNonValidated? content = request.Content?.Headers.NonValidated;
        return handler.Header(name)
            ?? (
                content is { } headers && headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null
            );
    }

    private static async Task<RecordingHandler> CallAsync(
        string parameter,
        object? value,
        string body = "",
        string? text = null
    )
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Operation(
                $"operationId: send\nparameters: [ {parameter} ]{(body.Length == 0 ? "" : "\n" + body)}",
                method: body.Length == 0 ? "get" : "put"
            )
        );
        RecordingHandler handler = new();
        EmittedClient client = emitted.Client(
            handler,
            new Dictionary<string, object?> { ["BaseAddress"] = new Uri("https://api.example") }
        );
        string argument = emitted
            .Type("ITestClient")
            .GetMethod("SendAsync")!
            .GetParameters()
            .First(static candidate => candidate.Name is not ("body" or "cancellationToken"))
            .Name!;
        await client.CallAsync("SendAsync", (argument, value), ("body", text));
        return handler;
    }
}
