using System.Net;
using System.Text;
using CampaignsGen;
using CampaignsGen.Runtime;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Security;

/// <summary>Which credentials an operation carries, and where.</summary>
public sealed class CredentialsTests
{
    [Fact]
    public async Task The_first_alternative_with_all_its_credentials_is_sent()
    {
        PetOptions options = Optional();
        options.ApiKey = PetOptions.Key;
        options.Token = "token-1";
        options.Login = new BasicCredential("ann", "pw");

        StubHandler handler = await SendAsync(
            options,
            [
                ["ApiKey", "Store"],
                ["token"],
                ["login"],
            ]
        );

        Assert.Equal("Bearer token-1", handler.Headers["Authorization"]);
        Assert.False(handler.Headers.ContainsKey("X-API-Key"));
    }

    [Fact]
    public async Task Schemes_that_are_required_together_are_sent_together()
    {
        PetOptions options = Optional();
        options.ApiKey = PetOptions.Key;
        options.Store = "acme";
        options.QueryKey = "q 1";
        options.CookieKey = "c-1";

        StubHandler handler = await SendAsync(
            options,
            [
                ["ApiKey", "Store", "q", "c"],
            ]
        );

        Assert.Equal(PetOptions.Key, handler.Headers["X-API-Key"]);
        Assert.Equal("acme", handler.Headers["X-Store"]);
        Assert.Equal("sid=c-1", handler.Headers["Cookie"]);
        Assert.Equal("?api%20key=q%201", handler.Uri!.Query);
    }

    [Fact]
    public async Task Basic_is_user_and_password_in_base64_of_utf_8()
    {
        PetOptions options = Optional();
        options.Login = new BasicCredential("änn", "p:w");

        StubHandler handler = await SendAsync(
            options,
            [
                ["login"],
            ]
        );

        Assert.Equal(
            "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("änn:p:w")),
            handler.Headers["Authorization"]
        );
    }

    [Fact]
    public async Task Anonymous_is_the_last_resort()
    {
        PetOptions options = Optional();
        options.Token = "token-1";
        RequiredScheme[][] security =
        [
            [],
            ["token"],
        ];

        Assert.Equal("Bearer token-1", (await SendAsync(options, security)).Headers["Authorization"]);
        options.Token = null;
        Assert.False((await SendAsync(options, security)).Headers.ContainsKey("Authorization"));
    }

    [Fact]
    public async Task An_operation_without_security_carries_no_credential()
    {
        StubHandler handler = await SendAsync(PetOptions.Valid(), []);

        Assert.Equal(["User-Agent"], handler.Headers.Keys);
    }

    [Fact]
    public async Task Without_credentials_nothing_is_sent()
    {
        PetOptions options = Optional();
        options.ApiKey = PetOptions.Key;
        var handler = new StubHandler(StubHandler.Answer(HttpStatusCode.OK));
        ApiOperation operation = Operation([
            ["ApiKey", "Store"],
            ["token"],
            ["oauth"],
        ]);

        var exception = await Assert.ThrowsAsync<ApiOptionsException>(() =>
            PetApi.Transport(handler, options).SendAsync(ApiRequest.Begin(operation), CancellationToken.None)
        );

        Assert.Equal(
            "find requires credentials that the options do not contain. Nothing was sent. To fix this, keep PetOptions.ApiKey and "
                + "set PetOptions.Store; or set PetOptions.Token; or use the security scheme 'oauth', which this client does not support.",
            exception.Message
        );
        Assert.Equal(0, handler.Count);
    }

    [Fact]
    public async Task A_parameter_of_the_same_name_does_not_travel_beside_the_credential()
    {
        var handler = new StubHandler(StubHandler.Answer(HttpStatusCode.OK, """{"name":"Rex"}"""));
        ApiRequest request = PetApi.Get();
        request.Header("x-api-key", "other");

        await PetApi.Transport(handler).SendAsync<Pet>(request, CancellationToken.None);

        Assert.Equal(PetOptions.Key, handler.Headers["X-API-Key"]);
    }

    private static PetOptions Optional() => new() { IsKeyRequired = false };

    private static ApiOperation Operation(RequiredScheme[][] security) =>
        new("find", HttpMethod.Get, "/find") { Security = security, Responses = [DeclaredResponse.Empty("200")] };

    private static async Task<StubHandler> SendAsync(PetOptions options, RequiredScheme[][] security)
    {
        var handler = new StubHandler(StubHandler.Answer(HttpStatusCode.OK));
        await PetApi
            .Transport(handler, options)
            .SendAsync(ApiRequest.Begin(Operation(security)), CancellationToken.None);
        return handler;
    }
}
