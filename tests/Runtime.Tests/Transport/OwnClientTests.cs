using System.Net;
using CampaignsGen;
using CampaignsGen.Runtime;
using Xunit;

namespace Runtime.Tests.Transport;

/// <summary>What a caller's own <see cref="HttpClient"/>, and the server behind it, must not bring about.</summary>
public sealed class OwnClientTests
{
    private static readonly ApiOperation WithCookie = new("taste", HttpMethod.Get, "/taste")
    {
        Responses = [DeclaredResponse.Empty("204")],
    };

    [Fact]
    public async Task Cookies_that_a_handler_keeps_do_not_go_along_with_ours()
    {
        await using LoopbackServer server = new("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
        CookieContainer kept = new();
        using HttpClient httpClient = new(new SocketsHttpHandler { CookieContainer = kept });
        ApiTransport transport = new(httpClient, PetOptions.Valid(server.Address), "PetClient/1.0");
        await SendAsync(transport);

        kept.Add(server.Address, new Cookie("session", "of-another"));
        InvalidOperationException exception = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            SendAsync(transport)
        );

        Assert.Contains("UseCookies = false", exception.Message, StringComparison.Ordinal);
        string request = Assert.Single(server.Requests);
        Assert.Contains("Cookie: flavour=oat", request, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Cookies_for_another_address_are_none_of_ours()
    {
        await using LoopbackServer server = new("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
        CookieContainer kept = new();
        kept.Add(new Uri("https://other.example"), new Cookie("session", "of-another"));
        using HttpClient httpClient = new(new HttpClientHandler { CookieContainer = kept });

        await SendAsync(new(httpClient, PetOptions.Valid(server.Address), "PetClient/1.0"));

        Assert.DoesNotContain("of-another", Assert.Single(server.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_header_line_that_is_none_is_quoted_without_the_key()
    {
        await using LoopbackServer server = new($"HTTP/1.1 200 OK\r\n{PetOptions.Key}\r\n\r\n");
        using HttpClient httpClient = new();
        ApiTransport transport = new(httpClient, PetOptions.Valid(server.Address), "PetClient/1.0");

        HttpRequestException exception = await Assert.ThrowsAsync<HttpRequestException>(() =>
            transport.SendAsync<Pet>(PetApi.Get(), CancellationToken.None)
        );

        Assert.DoesNotContain(PetOptions.Key, exception.ToString(), StringComparison.Ordinal);
        Assert.Contains("***", exception.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpRequestError.InvalidResponse, exception.HttpRequestError);
    }

    [Theory]
    [InlineData(64 * 1024, null)]
    [InlineData((64 * 1024) + 1, "larger than the 65536 bytes that PetOptions.MaxErrorBytes allows")]
    public async Task A_body_of_an_error_is_read_up_to_a_limit_of_its_own(int length, string? expected)
    {
        string body = "{\"title\":\"No\"}".PadRight(length);
        StubHandler handler = new(StubHandler.Answer(HttpStatusCode.NotFound, body, "application/problem+json"));

        NotFoundException exception = await Assert.ThrowsAsync<NotFoundException>(() =>
            PetApi.Transport(handler).SendAsync<Pet>(PetApi.Get(), CancellationToken.None)
        );

        Assert.Equal(expected is null ? length : 8 * 1024, exception.RawBytes.Length);
        Assert.Equal(
            expected is not null,
            exception.BodyError?.Message.Contains(expected ?? "-", StringComparison.Ordinal) ?? false
        );
        Assert.Equal("No", exception.Problem?.Title);
    }

    [Theory]
    [InlineData("image/a\",b=\"c")]
    [InlineData("image")]
    public void A_media_type_of_a_file_that_is_none_is_refused(string mediaType)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() =>
            new FileUpload(Stream.Null, "a.png", mediaType)
        );
        Assert.Contains("The media type of the file is not valid", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\0b", "a%00b")]
    [InlineData("a\u007Fb", "a%7Fb")]
    [InlineData("a\u0085b", "a%C2%85b")]
    [InlineData("a\r\nb\"c", "a%0D%0Ab%22c")]
    [InlineData("größe ä", "größe ä")]
    public void Control_characters_in_a_name_are_encoded(string name, string expected) =>
        Assert.Equal(expected, PartName.Escape(name));

    private static Task SendAsync(ApiTransport transport)
    {
        ApiRequest request = ApiRequest.Begin(WithCookie);
        request.Cookie("flavour", "oat");
        return transport.SendAsync(request, CancellationToken.None);
    }
}
