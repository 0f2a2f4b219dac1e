using System.Net;
using CampaignsGen;
using CampaignsGen.Runtime;
using Xunit;

namespace Runtime.Tests.Transport;

public sealed class RedirectTests
{
    public static TheoryData<int> Statuses => [301, 302, 303, 307, 308];

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task No_redirect_leaves_the_origin(int status)
    {
        await using var other = new LoopbackServer(LoopbackServer.Ok("""{"name":"Thief"}"""));
        await using var server = new LoopbackServer(LoopbackServer.Redirect(other.Address, status));
        using var httpClient = new HttpClient();
        var transport = new ApiTransport(httpClient, PetOptions.Valid(server.Address), "PetClient/1.0");

        var exception = await Assert.ThrowsAsync<UnexpectedResponseException>(() =>
            transport.SendAsync<Pet>(PetApi.Get(), CancellationToken.None)
        );

        Assert.Equal(status, (int)exception.StatusCode);
        Assert.Contains(
            other.Address.ToString().TrimEnd('/'),
            Assert.Single(exception.Advice),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("stolen", exception.Advice[0], StringComparison.Ordinal);
        Assert.Contains("PetOptions.BaseAddress", exception.Advice[0], StringComparison.Ordinal);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task No_redirect_within_the_origin_is_followed_either()
    {
        await using var server = new LoopbackServer(
            "HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        );
        using var httpClient = new HttpClient();
        var transport = new ApiTransport(httpClient, PetOptions.Valid(server.Address), "PetClient/1.0");

        var exception = await Assert.ThrowsAsync<UnexpectedResponseException>(() =>
            transport.SendAsync<Pet>(PetApi.Get(), CancellationToken.None)
        );

        Assert.Single(server.Requests);
        Assert.Contains("same server", Assert.Single(exception.Advice), StringComparison.Ordinal);
    }

    public static TheoryData<Func<HttpMessageHandler>> Handlers =>
        new()
        {
            () => new HttpClientHandler(),
            () => new SocketsHttpHandler(),
            () =>
                new PassingHandler { InnerHandler = new PassingHandler { InnerHandler = new SocketsHttpHandler() } },
        };

    [Theory]
    [MemberData(nameof(Handlers))]
    public void A_given_handler_is_told_to_follow_none(Func<HttpMessageHandler> create)
    {
        using HttpMessageHandler handler = create();

        PetApi.Transport(handler);

        Assert.False(Follows(handler));
    }

    [Fact]
    public async Task A_client_that_follows_and_was_used_is_refused()
    {
        await using var server = new LoopbackServer(LoopbackServer.Ok("{}"));
        using var httpClient = new HttpClient();
        await httpClient.GetStringAsync(server.Address);

        var exception = Assert.Throws<InvalidOperationException>(() =>
            new ApiTransport(httpClient, PetOptions.Valid(), "PetClient/1.0")
        );

        Assert.Contains("follows redirects", exception.Message, StringComparison.Ordinal);
        Assert.Contains("AllowAutoRedirect = false", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_follows_none_may_have_been_used()
    {
        await using var server = new LoopbackServer(LoopbackServer.Ok("""{"name":"Rex"}"""));
        using var httpClient = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        await httpClient.GetStringAsync(server.Address);
        var transport = new ApiTransport(httpClient, PetOptions.Valid(server.Address), "PetClient/1.0");

        Pet pet = await transport.SendAsync<Pet>(PetApi.Get(), CancellationToken.None);

        Assert.Equal("Rex", pet.Name);
    }

    [Theory]
    [InlineData("https://evil.example.com/pets/7")]
    [InlineData("http://api.example.com/pets/7")]
    [InlineData("https://api.example.com:8443/pets/7")]
    public async Task An_answer_from_another_origin_is_refused(string answeredBy)
    {
        var handler = new StubHandler(
            (request, _) =>
            {
                request.RequestUri = new Uri(answeredBy);
                HttpResponseMessage response = StubHandler.Answer(HttpStatusCode.OK, """{"name":"Rex"}""");
                response.RequestMessage = request;
                return Task.FromResult(response);
            }
        );

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            PetApi.Transport(handler).SendAsync<Pet>(PetApi.Get(), CancellationToken.None)
        );

        Assert.Contains("getPet was sent to https://api.example.com", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_declared_redirect_is_an_answer_like_any_other()
    {
        var operation = new ApiOperation("find", HttpMethod.Get, "/find")
        {
            Responses = [DeclaredResponse.Json("200", PetApi.ReadPet), DeclaredResponse.Empty("304")],
        };

        var exception = await PetApi.ThrowsAsync<ApiException, Pet>(
            new HttpResponseMessage(HttpStatusCode.NotModified),
            operation
        );

        Assert.Equal(typeof(ApiException), exception.GetType());
        Assert.Empty(exception.Advice);
    }

    private static bool Follows(HttpMessageHandler handler) =>
        handler switch
        {
            DelegatingHandler outer => Follows(outer.InnerHandler!),
            SocketsHttpHandler sockets => sockets.AllowAutoRedirect,
            HttpClientHandler standard => standard.AllowAutoRedirect,
            _ => throw new InvalidOperationException("Not a handler of this test."),
        };

    private sealed class PassingHandler : DelegatingHandler;
}
