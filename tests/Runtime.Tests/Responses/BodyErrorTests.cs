using System.Net;
using System.Text;
using CampaignsGen;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Responses;

/// <summary>A body that is not what the document declares is out of reach for nobody: the server has acted by then.</summary>
public sealed class BodyErrorTests
{
    [Theory]
    [InlineData("{}", "application/json", "$", 1, "the property 'name'", "nothing")]
    [InlineData("{\"name\":null}", "application/json", "$.name", 8, "a string", "null")]
    [InlineData("{\"name\":\"Re", "application/json", "$.name", 11, null, null)]
    [InlineData("{\"name\":\"Rex\"}", "text/plain; charset=utf-8", null, null, "JSON", "text/plain")]
    [InlineData("<html>", "text/html", null, null, "JSON", "text/html")]
    [InlineData("", "application/json", null, null, "JSON", "nothing")]
    public async Task The_whole_response_says_what_is_wrong(
        string body,
        string mediaType,
        string? path,
        int? offset,
        string? expected,
        string? found
    )
    {
        PetResponse response = await SendAsync(StubHandler.Answer(HttpStatusCode.OK, body, mediaType));

        Assert.True(response.IsSuccess);
        Assert.Null(response.Pet);
        Assert.Equal(body, response.RawBody);
        Assert.Equal(body, Encoding.UTF8.GetString(response.RawBytes.Span));
        ApiBodyError error = response.BodyError!;
        Assert.Equal(path, error.Path);
        Assert.Equal(offset, (int?)error.Offset);
        Assert.Equal(expected, error.Expected);
        Assert.Equal(found, error.Found);
        Assert.StartsWith("its body ", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_success_that_is_not_declared_is_a_response_too()
    {
        PetResponse response = await SendAsync(StubHandler.Answer(HttpStatusCode.Created, """{"name":"Rex"}"""));

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("""{"name":"Rex"}""", response.RawBody);
        Assert.Equal("a status code that the API does not declare", response.BodyError!.Message);
        Assert.Equal("201", response.BodyError.Found);
    }

    [Theory]
    [InlineData(HttpStatusCode.NoContent, "")]
    [InlineData(HttpStatusCode.OK, """{"name":"Rex"}""")]
    public async Task What_was_read_has_no_error(HttpStatusCode status, string body) =>
        Assert.Null((await SendAsync(StubHandler.Answer(status, body))).BodyError);

    [Fact]
    public async Task A_204_of_a_range_that_declares_a_body_has_none_and_no_error()
    {
        var handler = new StubHandler(StubHandler.Answer(HttpStatusCode.NoContent));

        PetResponse response = await PetApi
            .Transport(handler)
            .SendAsync(PetApi.Add(), static answer => new PetResponse(answer), CancellationToken.None);

        Assert.Null(response.Pet);
        Assert.Null(response.BodyError);
    }

    [Fact]
    public async Task The_body_of_an_error_says_it_as_well()
    {
        PetResponse response = await SendAsync(StubHandler.Answer(HttpStatusCode.NotFound, "{}"));
        Assert.Equal("the property 'title'", response.BodyError!.Expected);

        var exception = await PetApi.ThrowsAsync<NotFoundException, Pet>(
            StubHandler.Answer(HttpStatusCode.NotFound, "<html>", "text/html")
        );
        Assert.Equal("text/html", exception.BodyError!.Found);
        Assert.Equal("<html>", Encoding.UTF8.GetString(exception.RawBytes.Span));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Octets_are_whole_and_as_they_came(bool isSuccess)
    {
        byte[] octets = [.. Enumerable.Range(0, 20_000).Select(static i => (byte)i)];
        HttpStatusCode status = isSuccess ? HttpStatusCode.OK : HttpStatusCode.NotFound;

        PetResponse response = await SendAsync(StubHandler.Answer(status, octets, "image/png"));
        Assert.Equal(octets, response.RawBytes.ToArray());

        var exception = await PetApi.ThrowsAsync<ApiException, Pet>(StubHandler.Answer(status, octets, "image/png"));
        Assert.Equal(octets, exception.RawBytes.ToArray());
    }

    [Fact]
    public async Task A_body_that_is_too_large_gives_its_beginning()
    {
        PetOptions options = PetOptions.Valid();
        options.MaxResponseBytes = 8;

        PetResponse response = await SendAsync(StubHandler.Answer(HttpStatusCode.OK, """{"name":"Rex"}"""), options);

        Assert.Equal("{\"name\":", response.RawBody);
        Assert.Contains("PetOptions.MaxResponseBytes", response.BodyError!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", true)]
    [InlineData("{\"name\":7}", true)]
    [InlineData("{\"name\"", false)]
    [InlineData("", false)]
    public async Task The_exception_says_what_else_there_is(string body, bool isModel)
    {
        var exception = await PetApi.ThrowsAsync<UnexpectedResponseException, Pet>(
            StubHandler.Answer(HttpStatusCode.OK, body)
        );

        Assert.Equal(body, Encoding.UTF8.GetString(exception.RawBytes.Span));
        Assert.Contains(exception.BodyError!.Message, exception.Message, StringComparison.Ordinal);
        Assert.Contains("the WithResponse method", exception.Message, StringComparison.Ordinal);
        Assert.Equal(isModel, exception.Message.Contains("Answers=\"Lenient\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_response_of_one_of_several_successes_throws_as_a_value_does() =>
        await Assert.ThrowsAsync<UnexpectedResponseException>(() =>
            PetApi
                .Transport(new StubHandler(StubHandler.Answer(HttpStatusCode.OK, "{}")))
                .SendSuccessAsync(PetApi.Get(), static answer => new PetResponse(answer), CancellationToken.None)
        );

    [Theory]
    [InlineData(200)]
    [InlineData(204)]
    [InlineData(404)]
    [InlineData(418)]
    [InlineData(502)]
    public async Task Any_answer_can_be_had_raw(int status)
    {
        byte[] octets = [0, 255, 254, 1];
        HttpResponseMessage answer = StubHandler.Answer((HttpStatusCode)status, octets, "image/png");
        answer.Headers.Add("X-Echo", PetOptions.Key);

        using ApiRawResponse response = await PetApi
            .Transport(new StubHandler(answer))
            .SendRawAsync(PetApi.Get(), CancellationToken.None);

        Assert.Equal((HttpStatusCode)status, response.StatusCode);
        Assert.Equal(status < 300, response.IsSuccess);
        Assert.Equal("***", Assert.Single(response.Headers.GetValues("X-Echo")));
        Assert.Equal(octets, await response.ReadBytesAsync());
    }

    [Fact]
    public async Task A_raw_answer_is_read_as_it_arrives_and_disposed_by_the_caller()
    {
        var stream = new EndlessStream();
        HttpResponseMessage answer = StubHandler.Answer(HttpStatusCode.OK);
        answer.Content = new StreamContent(stream);

        ApiRawResponse response = await PetApi
            .Transport(new StubHandler(answer))
            .SendRawAsync(PetApi.Get(), CancellationToken.None);
        await response.Content.ReadExactlyAsync(new byte[100]);
        Assert.False(stream.IsDisposed);
        response.Dispose();

        Assert.True(stream.IsDisposed);
        await Assert.ThrowsAsync<ObjectDisposedException>(async () =>
            await response.Content.ReadExactlyAsync(new byte[1])
        );
    }

    private static Task<PetResponse> SendAsync(HttpResponseMessage answer, PetOptions? options = null) =>
        PetApi
            .Transport(new StubHandler(answer), options)
            .SendAsync(PetApi.Get(), static answer => new PetResponse(answer), CancellationToken.None);

    private sealed class EndlessStream : MemoryStream
    {
        internal bool IsDisposed { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(buffer.Length);

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
