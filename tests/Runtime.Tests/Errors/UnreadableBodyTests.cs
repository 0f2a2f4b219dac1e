using System.Net;
using System.Text;
using System.Text.Json;
using CampaignsGen;
using CampaignsGen.Runtime;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Errors;

/// <summary>Bodies that are not what the document declares give the exception of their status, with what could be read.</summary>
public sealed class UnreadableBodyTests
{
    private const string Html = "<html><body>Bad gateway</body></html>";

    [Theory]
    [InlineData(Html, "text/html", "\"<html><body>Bad gateway</body></html>\"")]
    [InlineData("", null, null)]
    [InlineData("{\"title\":", "application/json", "\"{\"title\":\"")]
    [InlineData("[1,2]", "application/json", "\"[1,2]\"")]
    public async Task An_error_keeps_its_kind(string body, string? mediaType, string? quote)
    {
        var exception = await PetApi.ThrowsAsync<NotFoundException, Pet>(
            StubHandler.Answer(HttpStatusCode.NotFound, body, mediaType)
        );

        Assert.Null(exception.Body);
        Assert.Null(exception.Problem);
        Assert.Equal(body, exception.RawBody);
        string head = quote is null ? "getPet returned 404 Not Found." : $"getPet returned 404 Not Found: {quote}.";
        Assert.StartsWith(head + "\n", exception.Message, StringComparison.Ordinal);
        Assert.Equal(2, exception.Advice.Count);
    }

    [Theory]
    [InlineData("application/problem+json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("TEXT/JSON")]
    [InlineData("text/plain")]
    [InlineData("text/html")]
    [InlineData(null)]
    public async Task A_problem_is_read_whatever_the_media_type(string? mediaType)
    {
        var exception = await PetApi.ThrowsAsync<NotFoundException, Pet>(
            StubHandler.Answer(HttpStatusCode.NotFound, """{"title":"Gone","detail":"fishing"}""", mediaType)
        );

        Assert.Equal("fishing", exception.Problem!.Detail);
        Assert.Equal(mediaType is not ("text/plain" or "text/html"), exception.TryGetBody<PetProblem>(out _));
    }

    [Fact]
    public async Task Bytes_that_are_no_utf_8_are_replaced()
    {
        byte[] body = [.. "{\"title\":\""u8, 0xFF, 0xFE, .. "\",\"detail\":\"readable\"}"u8];

        var exception = await PetApi.ThrowsAsync<NotFoundException, Pet>(
            StubHandler.Answer(HttpStatusCode.NotFound, body, "application/json")
        );

        Assert.Null(exception.Body);
        Assert.Equal("readable", exception.Problem!.Detail);
        Assert.Null(exception.Problem.Title);
        Assert.Contains('\uFFFD', exception.RawBody);
    }

    [Theory]
    [InlineData(Html, "text/html", "and its body is 'text/html', not JSON")]
    [InlineData("{\"name\":\"Rex\"}", "text/plain; charset=utf-8", "and its body is 'text/plain', not JSON")]
    [InlineData("", "application/json", "and its body is empty")]
    [InlineData("{\"name\":\"Re", "application/json", "and its body cannot be read: ")]
    [InlineData("{\"name\":7}", "application/json", "and its body cannot be read: $.name: expected a string")]
    [InlineData("{\"name\":\"Rex\"}x", "application/json", "and its body cannot be read: ")]
    [InlineData("{}", "application/json", "and its body cannot be read: $: the required property 'name' is missing")]
    public async Task A_success_that_cannot_be_read_is_unexpected(string body, string mediaType, string reason)
    {
        var exception = await PetApi.ThrowsAsync<UnexpectedResponseException, Pet>(
            StubHandler.Answer(HttpStatusCode.OK, body, mediaType)
        );

        Assert.StartsWith($"getPet returned 200 OK, {reason}", exception.Message, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, exception.StatusCode);
        Assert.Equal(body, exception.RawBody);
        Assert.Null(exception.Body);
        bool isParsed = reason.Contains("cannot be read", StringComparison.Ordinal);
        Assert.Equal(isParsed, exception.InnerException is JsonException);
    }

    [Theory]
    [InlineData("application/vnd.pets.v1+json")]
    [InlineData("application/json;charset=utf-8")]
    [InlineData("text/json")]
    [InlineData(null)]
    public async Task Json_by_any_name_is_read(string? mediaType)
    {
        var handler = new StubHandler(StubHandler.Answer(HttpStatusCode.OK, "\uFEFF{\"name\":\"Rex\"}", mediaType));

        Pet pet = await PetApi.Transport(handler).SendAsync<Pet>(PetApi.Get(), CancellationToken.None);

        Assert.Equal("Rex", pet.Name);
    }

    [Fact]
    public async Task A_success_that_is_cut_off_is_unexpected()
    {
        await using var server = new LoopbackServer(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"name\":\"Rex\"}"
        );

        var exception = await Assert.ThrowsAsync<UnexpectedResponseException>(() => SendAsync(server));

        Assert.Contains(
            "200 OK, and its body was truncated after 14 bytes",
            exception.Message,
            StringComparison.Ordinal
        );
        Assert.Equal("{\"name\":\"Rex\"}", exception.RawBody);
        Assert.IsAssignableFrom<IOException>(exception.InnerException);
    }

    [Theory]
    [InlineData("Content-Length: 500")]
    [InlineData("Transfer-Encoding: chunked")]
    public async Task An_error_that_is_cut_off_says_what_it_could(string framing)
    {
        string chunk = framing.StartsWith('T') ? "100\r\n" : "";
        await using var server = new LoopbackServer(
            $"HTTP/1.1 409 Conflict\r\nContent-Type: application/json\r\n{framing}\r\n\r\n{chunk}{{\"detail\":\"sold\",\"instance\":\"/x"
        );

        var exception = await Assert.ThrowsAsync<ConflictException>(() => SendAsync(server));

        Assert.Equal("sold", exception.Problem!.Detail);
        Assert.Equal("{\"detail\":\"sold\",\"instance\":\"/x", exception.RawBody);
        Assert.IsAssignableFrom<IOException>(exception.InnerException);
    }

    [Fact]
    public async Task A_connection_that_breaks_before_the_answer_keeps_its_own_exception()
    {
        await using var server = new LoopbackServer("");

        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(server));
    }

    [Theory]
    [InlineData(16, true)]
    [InlineData(15, false)]
    public async Task The_largest_body_is_the_largest_permitted(int limit, bool isRead)
    {
        // 16 bytes, once with and once without a Content-Length.
        foreach (bool isPromised in (bool[])[true, false])
        {
            byte[] body = Encoding.UTF8.GetBytes("{\"name\":\"Rexxy\"}");
            HttpResponseMessage answer = StubHandler.Answer(HttpStatusCode.OK, body, "application/json");
            if (!isPromised)
            {
                answer.Content = new UnknownLength(body);
            }

            PetOptions options = PetOptions.Valid();
            options.MaxResponseBytes = limit;
            Task<Pet> call = PetApi
                .Transport(new StubHandler(answer), options)
                .SendAsync<Pet>(PetApi.Get(), CancellationToken.None);

            if (isRead)
            {
                Assert.Equal("Rexxy", (await call).Name);
            }
            else
            {
                var exception = await Assert.ThrowsAsync<UnexpectedResponseException>(() => call);
                Assert.Contains(
                    "larger than the 15 bytes that PetOptions.MaxResponseBytes allows",
                    exception.Message,
                    StringComparison.Ordinal
                );
                Assert.Equal("{\"name\":\"Rexxy\"", exception.RawBody);
            }
        }
    }

    [Fact]
    public async Task An_error_that_is_too_large_keeps_its_kind()
    {
        PetOptions options = PetOptions.Valid();
        options.MaxErrorBytes = 20;
        var handler = new StubHandler(
            StubHandler.Answer(HttpStatusCode.NotFound, "{\"title\":\"abc\", \"detail\":\"long\"}")
        );

        var exception = await Assert.ThrowsAsync<NotFoundException>(() =>
            PetApi.Transport(handler, options).SendAsync<Pet>(PetApi.Get(), CancellationToken.None)
        );

        Assert.Null(exception.Body);
        Assert.Equal("abc", exception.Problem!.Title);
        Assert.Equal(20, exception.RawBody.Length);
    }

    [Fact]
    public async Task A_content_length_that_promises_too_much_takes_no_memory()
    {
        await using var server = new LoopbackServer(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9000000000\r\n\r\n{"
        );

        var exception = await Assert.ThrowsAsync<UnexpectedResponseException>(() => SendAsync(server));

        Assert.Contains("MaxResponseBytes", exception.Message, StringComparison.Ordinal);
        Assert.Equal("{", exception.RawBody);
    }

    [Fact]
    public async Task Of_a_body_that_says_that_it_is_too_large_little_is_read()
    {
        var stream = new CountingStream(new byte[2_000_000]);
        HttpResponseMessage answer = StubHandler.Answer(HttpStatusCode.OK, [], "application/json");
        answer.Content = new StreamContent(stream);
        PetOptions options = PetOptions.Valid();
        options.MaxResponseBytes = 1_000_000;

        await Assert.ThrowsAsync<UnexpectedResponseException>(() =>
            PetApi.Transport(new StubHandler(answer), options).SendAsync<Pet>(PetApi.Get(), CancellationToken.None)
        );

        Assert.InRange(stream.ReadBytes, 1, 100_000);
    }

    [Fact]
    public async Task A_large_body_grows_the_buffer_and_the_raw_copy_is_capped()
    {
        string name = new('n', 3_000_000);
        byte[] body = Encoding.UTF8.GetBytes($"{{\"name\":\"{name}\"}}");
        HttpResponseMessage answer = StubHandler.Answer(HttpStatusCode.OK, [], "application/json");
        answer.Content = new UnknownLength(body);
        Pet pet = await PetApi.Transport(new StubHandler(answer)).SendAsync<Pet>(PetApi.Get(), CancellationToken.None);
        Assert.Equal(name, pet.Name);

        var exception = await PetApi.ThrowsAsync<NotFoundException, Pet>(
            StubHandler.Answer(HttpStatusCode.NotFound, body, "application/json")
        );
        Assert.Equal(8 * 1024, exception.RawBody.Length);
    }

    private static async Task SendAsync(LoopbackServer server)
    {
        using var httpClient = new HttpClient();
        var transport = new ApiTransport(httpClient, PetOptions.Valid(server.Address), "PetClient/1.0");
        await transport.SendAsync<Pet>(PetApi.Get(), CancellationToken.None);
    }

    private sealed class CountingStream(byte[] body) : MemoryStream(body)
    {
        internal int ReadBytes { get; private set; }

        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        )
        {
            int count = await base.ReadAsync(buffer, cancellationToken);
            ReadBytes += count;
            return count;
        }
    }

    private sealed class UnknownLength : HttpContent
    {
        private readonly byte[] body;

        internal UnknownLength(byte[] body)
        {
            this.body = body;
            Headers.TryAddWithoutValidation("Content-Type", "application/json");
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            stream.WriteAsync(body).AsTask();

        protected override Task<Stream> CreateContentReadStreamAsync() =>
            Task.FromResult<Stream>(new MemoryStream(body, writable: false));

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
