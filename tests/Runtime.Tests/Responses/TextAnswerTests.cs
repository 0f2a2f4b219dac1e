using System.Net;
using CampaignsGen;
using CampaignsGen.Runtime;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Responses;

public sealed class TextAnswerTests
{
    private static readonly DeclaredResponse Text = DeclaredResponse.Text("200", ["check"]);

    [Theory]
    [InlineData("text/plain", "C3A4", "ä")]
    [InlineData(null, "C3A4", "ä")]
    [InlineData("text/plain; charset=utf-8", "C3A4", "ä")]
    [InlineData("text/html; charset=\"ISO-8859-1\"", "E4", "ä")]
    [InlineData("text/plain; charset=us-ascii", "41", "A")]
    [InlineData("text/plain; charset=utf-16", "4100", "A")]
    // A byte order mark outdoes the charset, and is no part of the text.
    [InlineData("text/plain; charset=iso-8859-1", "EFBBBFC3A4", "ä")]
    [InlineData("text/plain", "FFFEE400", "ä")]
    [InlineData("text/plain; charset=utf-8", "FEFF00E4", "ä")]
    // What is not known is taken for UTF-8, what is none is replaced.
    [InlineData("text/plain; charset=x-unheard-of", "C3A4", "ä")]
    [InlineData("text/plain; charset=utf-7", "2B", "+")]
    [InlineData("not a media type", "C3A4", "ä")]
    [InlineData("text/plain", "41FF42", "A\uFFFDB")]
    // Any media type, and no body at all.
    [InlineData("application/json", "7B", "{")]
    [InlineData("image/png", "41", "A")]
    [InlineData("text/plain", "", "")]
    public async Task It_is_decoded_as_its_bytes_and_its_media_type_say(
        string? mediaType,
        string hex,
        string expected
    ) => Assert.Equal(expected, await BodyApi.ReceiveAsync<string>(Text, Convert.FromHexString(hex), mediaType));

    [Fact]
    public async Task It_may_be_as_large_as_permitted()
    {
        Assert.Equal("1234", await BodyApi.ReceiveAsync<string>(Text, "1234"u8.ToArray(), "text/plain", Limit));

        var exception = await Assert.ThrowsAsync<UnexpectedResponseException>(() =>
            BodyApi.ReceiveAsync<string>(Text, "12345"u8.ToArray(), "text/plain", Limit)
        );

        Assert.Contains(
            "larger than the 4 bytes that PetOptions.MaxResponseBytes",
            exception.Message,
            StringComparison.Ordinal
        );
        Assert.Equal(["check"], exception.Advice);
    }

    [Fact]
    public async Task A_text_that_is_cut_off_is_no_success()
    {
        await using var server = new ScriptedServer(static async peer =>
        {
            await peer.ReadHeadAsync();
            await peer.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf");
        });

        var exception = await Assert.ThrowsAsync<UnexpectedResponseException>(() =>
            BodyApi.Transport(server).SendAsync<string>(BodyApi.Request(Text), CancellationToken.None)
        );

        Assert.Contains("was truncated after 4 bytes", exception.Message, StringComparison.Ordinal);
        Assert.Equal("half", exception.RawBody);
    }

    [Fact]
    public async Task The_text_of_an_error_is_its_body()
    {
        ApiOperation operation = Operation(Text, DeclaredResponse.Text("404"));

        var exception = await PetApi.ThrowsAsync<NotFoundException, string>(
            StubHandler.Answer(HttpStatusCode.NotFound, [0xE4], "text/plain; charset=latin1"),
            operation
        );

        Assert.True(exception.TryGetBody(out string? body));
        Assert.Equal("ä", body);
        Assert.Equal("\uFFFD", exception.RawBody);
    }

    [Fact]
    public async Task A_response_gives_it_too()
    {
        var handler = new StubHandler(StubHandler.Answer(HttpStatusCode.OK, "hello", "text/plain"));

        using BodyResponse response = await PetApi
            .Transport(handler)
            .SendAsync(BodyApi.Request(Text), static answer => new BodyResponse(answer), CancellationToken.None);

        Assert.Equal("hello", response.Value);
        Assert.Equal("hello", response.RawBody);
    }

    [Fact]
    public async Task A_status_without_a_body_is_default()
    {
        var handler = new StubHandler(StubHandler.Answer(HttpStatusCode.NoContent));
        ApiRequest request = BodyApi.Request(DeclaredResponse.Text("2XX"));

        Assert.Null(await PetApi.Transport(handler).SendOrDefaultAsync<string>(request, CancellationToken.None));
    }

    private static void Limit(PetOptions options) => options.MaxResponseBytes = 4;

    private static ApiOperation Operation(params DeclaredResponse[] responses) =>
        new("getText", HttpMethod.Get, "/text") { Responses = responses };
}

/// <summary>A response that shows its body whatever it is.</summary>
internal sealed class BodyResponse(ApiResponseData answer) : ApiResponse(answer)
{
    internal object? Value => Body;
}
