using System.Net;
using CampaignsGen;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Tokens;

/// <summary>What is said where no token is to be had, and that no secret is in it.</summary>
public sealed class TokenFaultTests
{
    private const string Secret = "S3cret/Value";

    [Theory]
    [InlineData(
        "invalid_client",
        "Check the client ID and the secret, and whether the server requires them in the body"
    )]
    [InlineData("invalid_scope", "Check whether this client is allowed to request these scopes")]
    [InlineData("unauthorized_client", "does not allow this client to use the client credentials grant")]
    [InlineData("unsupported_grant_type", "Check the token URL")]
    [InlineData("invalid_request", "additional Parameters, such as an audience")]
    [InlineData("invalid_grant", "Check the client ID and the secret")]
    [InlineData("out_of_tokens", "Check the token URL, the client ID and the secret")]
    public async Task A_refusal_says_what_the_server_said_and_what_to_check(string error, string check)
    {
        AccessTokenException exception = await RefusedAsync(
            HttpStatusCode.BadRequest,
            $$"""{"error":"{{error}}","error_description":"No,\nnot you."}"""
        );

        Assert.Equal(error, exception.Error);
        Assert.Equal("No, not you.", exception.Description);
        Assert.Equal(HttpStatusCode.BadRequest, exception.StatusCode);
        Assert.Equal("https://id.example/token", exception.TokenUrl.OriginalString);
        Assert.StartsWith(
            $"https://id.example/token returned no access token with scope 'read': 400 Bad Request {error}, \"No, not you.\". ",
            exception.Message,
            StringComparison.Ordinal
        );
        Assert.Contains(check, exception.Message, StringComparison.Ordinal);
        Assert.EndsWith("The request that needed it was not sent.", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, "{}", "contains no access_token")]
    [InlineData(HttpStatusCode.OK, "<html>", "contains no access_token")]
    [InlineData(HttpStatusCode.OK, "[]", "contains no access_token")]
    [InlineData(HttpStatusCode.OK, """{"access_token":7}""", "contains no access_token")]
    [InlineData(HttpStatusCode.OK, """{"access_token":"t","token_type":"mac"}""", "type 'mac', but only Bearer")]
    [InlineData(HttpStatusCode.BadGateway, "<html>", "502 Bad Gateway")]
    [InlineData(HttpStatusCode.Redirect, "", "302 Found")]
    public async Task An_answer_that_is_none_is_no_token(HttpStatusCode status, string body, string reason)
    {
        AccessTokenException exception = await RefusedAsync(status, body);

        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        Assert.Null(exception.Error);
    }

    [Fact]
    public async Task A_secret_that_comes_back_is_not_shown()
    {
        AccessTokenException exception = await RefusedAsync(
            HttpStatusCode.Unauthorized,
            $$"""{"error":"invalid_client","error_description":"{{Secret}} is wrong"}"""
        );

        Assert.DoesNotContain(Secret, exception.ToString(), StringComparison.Ordinal);
        Assert.Equal("*** is wrong", exception.Description);
    }

    [Fact]
    public void A_provider_shows_its_address_and_no_secret() =>
        Assert.Equal("ClientCredentialsProvider at https://id.example/token", Provider(new("{}")).ToString());

    [Theory]
    [InlineData("http://id.example/token", "is not https")]
    [InlineData("https://user:pass@id.example/token", "contains a user name")]
    [InlineData("https://id.example/token#x", "has a fragment")]
    [InlineData("/token", "is not absolute")]
    public void An_address_that_would_give_the_secret_away_is_refused(string url, string reason)
    {
        var exception = Assert.Throws<ArgumentException>(() =>
            new ClientCredentialsProvider(new Uri(url, UriKind.RelativeOrAbsolute), "id", Secret)
        );
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_redirect_is_followed()
    {
        await using var other = new LoopbackServer(LoopbackServer.Ok("""{"access_token":"t"}"""));
        await using var server = new LoopbackServer(LoopbackServer.Redirect(other.Address));
        var provider = new ClientCredentialsProvider(server.Address, "id", Secret);

        await Assert.ThrowsAsync<AccessTokenException>(async () => await provider.GetTokenAsync([], default));

        Assert.Empty(other.Requests);
    }

    private static ClientCredentialsProvider Provider(
        StringContent answer,
        HttpStatusCode status = HttpStatusCode.OK
    ) =>
        new(
            new Uri("https://id.example/token?key=1"),
            "id",
            Secret,
            new HttpClient(new StubHandler(new HttpResponseMessage(status) { Content = answer }))
        );

    private static Task<AccessTokenException> RefusedAsync(HttpStatusCode status, string body) =>
        Assert.ThrowsAsync<AccessTokenException>(async () =>
            await Provider(new StringContent(body), status).GetTokenAsync(["read"], default)
        );
}
