using System.Net;
using System.Text.RegularExpressions;
using CampaignsGen;
using CampaignsGen.Runtime;
using Xunit;

namespace Runtime.Tests.Transport;

public sealed class RequestTests
{
    private static HttpResponseMessage Rex => StubHandler.Answer(HttpStatusCode.OK, """{"name":"Rex"}""");

    [Fact]
    public async Task Both_headers_travel_on_every_request()
    {
        var handler = new StubHandler(Rex);

        Pet pet = await PetApi.Transport(handler).SendAsync<Pet>(PetApi.Get(), CancellationToken.None);

        Assert.Equal("Rex", pet.Name);
        Assert.Equal(PetOptions.Key, handler.Headers["X-API-Key"]);
        Assert.Equal("acme", handler.Headers["X-Store"]);
        Assert.Equal("https://api.example.com/eu/pets/v1/pets/7", handler.Uri!.AbsoluteUri);
    }

    [Fact]
    public void What_is_used_again_carries_nothing_over()
    {
        var first = new StubHandler(Rex);
        ApiRequest request = PetApi.Add();
        request.Query("page", 1);
        request.Header("X-Trace", "t");
        request.Cookie("c", "1");
        Assert.True(PetApi.Transport(first).SendAsync<Pet>(request, CancellationToken.None).IsCompletedSuccessfully);

        var second = new StubHandler(Rex);
        ApiRequest again = PetApi.Get();
        Assert.Same(request, again);
        Assert.True(PetApi.Transport(second).SendAsync<Pet>(again, CancellationToken.None).IsCompletedSuccessfully);

        Assert.Equal("https://api.example.com/eu/pets/v1/pets?page=1", first.Uri!.AbsoluteUri);
        Assert.Equal("https://api.example.com/eu/pets/v1/pets/7", second.Uri!.AbsoluteUri);
        Assert.Equal(["Accept", "User-Agent", "X-API-Key", "X-Store"], second.Headers.Keys.Order());
        Assert.Null(second.Body);
    }

    [Fact]
    public async Task A_failure_leaves_nothing_to_the_next_call()
    {
        StubHandler failing = new(StubHandler.Answer(HttpStatusCode.NotFound, """{"title":"gone"}"""));
        await Assert.ThrowsAnyAsync<ApiException>(() =>
            PetApi.Transport(failing).SendAsync<Pet>(PetApi.Get(), CancellationToken.None)
        );
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            PetApi.Transport(new StubHandler(Rex)).SendAsync<Pet>(PetApi.Get(), cancelled.Token)
        );

        Pet pet = await PetApi.Transport(new StubHandler(Rex)).SendAsync<Pet>(PetApi.Get(), CancellationToken.None);

        Assert.Equal("Rex", pet.Name);
    }

    [Fact]
    public async Task The_media_types_are_exactly_the_declared_ones()
    {
        var handler = new StubHandler(Rex);

        await PetApi.Transport(handler).SendAsync<Pet>(PetApi.Add(), CancellationToken.None);

        Assert.Equal("application/vnd.pets.v1+json", handler.Headers["Content-Type"]);
        Assert.Equal("application/vnd.pets.v1+json", handler.Headers["Accept"]);
        Assert.Equal("""{"name":"Rex"}""", handler.Body);
        Assert.Equal("14", handler.Headers["Content-Length"]);
    }

    [Fact]
    public void The_version_is_that_of_the_assembly() =>
        Assert.Equal(ProductText.Version, typeof(ProductText).Assembly.GetName().Version?.ToString(fieldCount: 3));

    [Theory]
    [InlineData(null, @"^PetClient/1\.0 CampaignsGen/\d+\.\d+\.\d+$")]
    [InlineData("  ", @"^PetClient/1\.0 CampaignsGen/\d+\.\d+\.\d+$")]
    [InlineData("Loader/2.1 (night)", @"^PetClient/1\.0 CampaignsGen/\d+\.\d+\.\d+ Loader/2\.1 \(night\)$")]
    public async Task User_agent_names_client_runtime_and_user(string? addition, string expected)
    {
        var handler = new StubHandler(Rex);
        PetOptions options = PetOptions.Valid();
        options.UserAgent = addition;

        await PetApi.Transport(handler, options).SendAsync<Pet>(PetApi.Get(), CancellationToken.None);

        Assert.Matches(new Regex(expected), handler.Headers["User-Agent"]);
    }

    [Theory]
    [InlineData("https://proxy.example.com")]
    [InlineData("https://proxy.example.com/")]
    public async Task Base_address_stands_for_the_whole_server_url(string address)
    {
        var handler = new StubHandler(Rex);

        await PetApi
            .Transport(handler, PetOptions.Valid(new Uri(address)))
            .SendAsync<Pet>(PetApi.Get(), CancellationToken.None);

        Assert.Equal("https://proxy.example.com/pets/7", handler.Uri!.AbsoluteUri);
    }

    [Theory]
    [InlineData("https://proxy.example.com/deep/v2")]
    [InlineData("https://proxy.example.com/deep/v2/")]
    public async Task Base_path_is_kept(string address)
    {
        var handler = new StubHandler(Rex);

        await PetApi
            .Transport(handler, PetOptions.Valid(new Uri(address)))
            .SendAsync<Pet>(PetApi.Get(), CancellationToken.None);

        Assert.Equal("https://proxy.example.com/deep/v2/pets/7", handler.Uri!.AbsoluteUri);
    }

    [Fact]
    public async Task Headers_of_the_http_client_do_not_displace_credentials()
    {
        var handler = new StubHandler(Rex);
        var httpClient = new HttpClient(handler);
        httpClient.DefaultRequestHeaders.Add("X-API-Key", "another");
        httpClient.DefaultRequestHeaders.Add("User-Agent", "Another/1.0");

        await new ApiTransport(httpClient, PetOptions.Valid(), "PetClient/1.0").SendAsync<Pet>(
            PetApi.Get(),
            CancellationToken.None
        );

        Assert.Equal(PetOptions.Key, handler.Headers["X-API-Key"]);
        Assert.StartsWith("PetClient/1.0 ", handler.Headers["User-Agent"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Version_of_the_http_client_is_used()
    {
        Version? version = null;
        HttpVersionPolicy? policy = null;
        var handler = new StubHandler(
            (request, _) =>
            {
                (version, policy) = (request.Version, request.VersionPolicy);
                return Task.FromResult(Rex);
            }
        );
        var httpClient = new HttpClient(handler)
        {
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };

        await new ApiTransport(httpClient, PetOptions.Valid(), "PetClient/1.0").SendAsync<Pet>(
            PetApi.Get(),
            CancellationToken.None
        );

        Assert.Equal(HttpVersion.Version20, version);
        Assert.Equal(HttpVersionPolicy.RequestVersionExact, policy);
    }

    [Fact]
    public async Task A_handler_may_send_the_body_again()
    {
        var bodies = new List<string>();
        var handler = new StubHandler(
            async (request, cancellationToken) =>
            {
                using var first = new MemoryStream();
                await request.Content!.CopyToAsync(first, cancellationToken);
                using var second = new MemoryStream();
                await request.Content.CopyToAsync(second, cancellationToken);
                bodies.Add(System.Text.Encoding.UTF8.GetString(first.ToArray()));
                bodies.Add(System.Text.Encoding.UTF8.GetString(second.ToArray()));
                return Rex;
            }
        );

        await PetApi.Transport(handler).SendAsync<Pet>(PetApi.Add("Ada"), CancellationToken.None);

        Assert.Equal(["""{"name":"Ada"}""", """{"name":"Ada"}"""], bodies);
    }

    [Fact]
    public async Task A_handler_that_retries_sends_the_whole_request_again()
    {
        await using var server = new LoopbackServer(LoopbackServer.Ok("""{"name":"Rex"}"""));
        var handler = new TwiceHandler { InnerHandler = new SocketsHttpHandler() };

        await PetApi
            .Transport(handler, PetOptions.Valid(server.Address))
            .SendAsync<Pet>(PetApi.Add("Ada"), CancellationToken.None);

        Assert.Equal(2, server.Requests.Count);
        Assert.All(
            server.Requests,
            static request =>
            {
                Assert.EndsWith("\r\n\r\n{\"name\":\"Ada\"}", request, StringComparison.Ordinal);
                Assert.Contains($"X-API-Key: {PetOptions.Key}\r\n", request, StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public async Task Nothing_is_sent_twice()
    {
        var handler = new StubHandler(StubHandler.Answer(HttpStatusCode.ServiceUnavailable));

        await Assert.ThrowsAsync<ServerErrorException>(() =>
            PetApi.Transport(handler).SendAsync<Pet>(PetApi.Get(), CancellationToken.None)
        );

        Assert.Equal(1, handler.Count);
    }

    [Fact]
    public async Task A_request_is_sent_once_only()
    {
        var handler = new StubHandler((_, _) => Task.FromResult(Rex));
        ApiTransport transport = PetApi.Transport(handler);
        ApiRequest request = PetApi.Get();
        await transport.SendAsync<Pet>(request, CancellationToken.None);

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            transport.SendAsync<Pet>(request, CancellationToken.None)
        );

        Assert.Equal(1, handler.Count);
    }

    [Fact]
    public async Task A_missing_path_parameter_is_named()
    {
        var handler = new StubHandler(Rex);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            PetApi.Transport(handler).SendAsync<Pet>(ApiRequest.Begin(PetApi.GetPet), CancellationToken.None)
        );

        Assert.Contains("getPet", exception.Message, StringComparison.Ordinal);
        Assert.Contains("'petId'", exception.Message, StringComparison.Ordinal);
        Assert.Equal(0, handler.Count);
    }

    [Fact]
    public async Task Query_headers_and_cookies_reach_the_server_as_written()
    {
        await using var server = new LoopbackServer(LoopbackServer.Ok("""{"name":"Rex"}"""));
        var operation = new ApiOperation("find", HttpMethod.Get, "/a b/{id}/c")
        {
            Security =
            [
                ["ApiKey", "Store", "q", "c"],
            ],
            Responses = PetApi.GetPet.Responses,
        };
        PetOptions options = PetOptions.Valid(server.Address);
        options.QueryKey = "q&k";
        options.CookieKey = "sid+1";
        var request = ApiRequest.Begin(operation);
        request.Path("id", "ä/..%!'()*;~ü\\?#");
        request.Query("n", 5);
        request.Query("tags", ParameterValue.List<string>(["a b", "c&d"], static item => item));
        request.Query("skip", (string?)null);
        request.Header("X-List", ParameterValue.List<int>([1, 2], static item => item));
        request.Header("Content-Language", "de");
        request.Cookie("theme", "dark blue");
        request.JsonBody("application/json", new Pet("Rex"), PetApi.WritePet);

        await new ApiTransport(new HttpClient(new SocketsHttpHandler()), options, "PetClient/1.0").SendAsync<Pet>(
            request,
            CancellationToken.None
        );

        string sent = Assert.Single(server.Requests);
        Assert.StartsWith(
            "GET /a%20b/%C3%A4%2F..%25%21%27%28%29%2A%3B~%C3%BC%5C%3F%23/c?n=5&tags=a%20b&tags=c%26d&api%20key=q%26k HTTP/1.1\r\n",
            sent,
            StringComparison.Ordinal
        );
        Assert.Contains("\r\nX-List: 1,2\r\n", sent, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Language: de\r\n", sent, StringComparison.Ordinal);
        Assert.Contains("\r\nCookie: theme=dark%20blue; sid=sid+1\r\n", sent, StringComparison.Ordinal);
        Assert.Contains($"\r\nX-API-Key: {PetOptions.Key}\r\n", sent, StringComparison.Ordinal);
    }

    [Fact]
    public void Transport_shows_client_and_address_only()
    {
        PetOptions options = PetOptions.Valid();
        ApiTransport transport = PetApi.Transport(new StubHandler(Rex), options);

        Assert.Equal("PetClient/1.0 at https://api.example.com/eu/pets/v1", transport.ToString());
        Assert.Equal("PetOptions for the server of the OpenAPI document", options.ToString());
        options.BaseAddress = new Uri("https://user:secret@example.com/x?key=secret");
        Assert.Equal("PetOptions for https://example.com/x", options.ToString());
    }

    private sealed class TwiceHandler : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            (await base.SendAsync(request, cancellationToken)).Dispose();
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
