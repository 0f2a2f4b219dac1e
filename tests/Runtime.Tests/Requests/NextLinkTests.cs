using System.Net;
using CampaignsGen;
using CampaignsGen.Runtime;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Requests;

/// <summary>Requests that follow the link to a next page, and what goes along.</summary>
public sealed class NextLinkTests
{
    private const string Own = "https://api.example.com/eu/pets/v1/pets/7";

    [Theory]
    [InlineData("https://api.example.com/other?page=2", "https://api.example.com/other?page=2")]
    [InlineData("?page=2", Own + "?page=2")]
    [InlineData("/other", "https://api.example.com/other")]
    [InlineData("https://API.example.com:443/other", "https://api.example.com/other")]
    public async Task The_clients_own_server_gets_everything(string link, string expected)
    {
        StubHandler handler = await SendAsync(link);

        Assert.Equal(expected, handler.Uri!.AbsoluteUri);
        Assert.Equal(PetOptions.Key, handler.Headers["X-API-Key"]);
        Assert.Equal("own", handler.Headers["X-Trace"]);
    }

    [Theory]
    [InlineData("https://other.example.com/next")]
    [InlineData("http://api.example.com/next")]
    [InlineData("https://api.example.com:8443/next")]
    [InlineData("https://api.example.com.evil.example/next")]
    [InlineData("//other.example.com/next")]
    public async Task Another_origin_gets_no_credential_and_no_header(string link)
    {
        StubHandler handler = await SendAsync(
            link,
            new PetOptions
            {
                ApiKey = PetOptions.Key,
                Store = "acme",
                QueryKey = "q-secret",
                CookieKey = "c-secret",
            },
            withAll: true
        );

        Assert.EndsWith("/next", handler.Uri!.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal(["Accept", "User-Agent"], handler.Headers.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("?page=2", "?page=2&api%20key=q-secret")]
    [InlineData("?api%20key=***&page=2", "?page=2&api%20key=q-secret")]
    public async Task A_credential_in_the_query_is_the_clients_own(string link, string expected)
    {
        StubHandler handler = await SendAsync(
            link,
            new PetOptions
            {
                ApiKey = PetOptions.Key,
                Store = "acme",
                QueryKey = "q-secret",
            },
            withAll: true
        );

        Assert.Equal(Own + expected, handler.Uri!.AbsoluteUri);
    }

    [Theory]
    [InlineData("?page=2", true)]
    [InlineData("/other", true)]
    [InlineData("https://pets/other", false)]
    public async Task A_relative_link_stays_with_the_service_that_is_discovered(string link, bool isOwn)
    {
        PetOptions options = PetOptions.Valid(new Uri("https+http://pets/v1"));

        StubHandler handler = await SendAsync(link, options);

        Assert.Equal("pets", handler.Uri!.Host);
        Assert.Equal(isOwn, handler.Headers.ContainsKey("X-API-Key"));
    }

    [Fact]
    public async Task A_link_is_followed_by_GET_and_without_a_body()
    {
        HttpMethod? method = null;
        var handler = new StubHandler(
            (request, _) =>
            {
                method = request.Method;
                return Task.FromResult(StubHandler.Answer(HttpStatusCode.OK, """{"name":"Rex"}"""));
            }
        );

        await PetApi.Transport(handler).SendAsync<Pet>(PetApi.Add().Follow("/next"), CancellationToken.None);

        Assert.Equal(HttpMethod.Get, method);
        Assert.Null(handler.Body);
    }

    [Theory]
    [InlineData("ftp://api.example.com/next")]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://[")]
    public async Task What_is_no_address_of_HTTP_is_not_followed(string link)
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync(link));

        Assert.Contains("not an HTTP address. Nothing was sent.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<https://a/2>; rel=\"next\"", "https://a/2")]
    [InlineData("<https://a/1>; rel=prev, <https://a/3>; rel=next", "https://a/3")]
    [InlineData("<https://a/1>; title=\"a, b; rel=next\"; rel=first, </3>; REL=\"last Next\"", "/3")]
    [InlineData("<https://a/1>; rel=nextish", null)]
    [InlineData("<https://a/1>", null)]
    [InlineData("<https://a/1; rel=next", null)]
    [InlineData("", null)]
    public void The_header_Link_is_read_as_it_may_be_written(string header, string? expected)
    {
        ApiHeaders headers = new([new("Link", header)]);

        Assert.Equal(expected, ApiLinks.Next(new PetResponse(ApiResponseData.Of(HttpStatusCode.OK, null, headers))));
    }

    private static async Task<StubHandler> SendAsync(string link, PetOptions? options = null, bool withAll = false)
    {
        var handler = new StubHandler(StubHandler.Answer(HttpStatusCode.OK, """{"name":"Rex"}"""));
        ApiOperation operation = new("getPet", HttpMethod.Get, "/pets/{petId}")
        {
            Accept = "application/json",
            Security =
            [
                withAll && options!.CookieKey is not null ? ["ApiKey", "Store", "q", "c"]
                : withAll ? ["ApiKey", "Store", "q"]
                : ["ApiKey", "Store"],
            ],
            Responses = [DeclaredResponse.Json("200", PetApi.ReadPet)],
        };
        var request = ApiRequest.Begin(operation);
        request.Path("petId", "7");
        request.Header("X-Trace", "own");
        await PetApi.Transport(handler, options).SendAsync<Pet>(request.Follow(link), CancellationToken.None);
        return handler;
    }
}
