using CampaignsGen;
using TestKit;
using Xunit;

namespace Generator.Tests.Planning;

/// <summary>OAuth 2.0, OpenID Connect and bearer: the token, and the scopes that its provider is asked for.</summary>
public class AccessTokenTests
{
    private const string Schemes = """
        securitySchemes:
          oauth: { type: oauth2, flows: { clientCredentials: { tokenUrl: 'https://id.example/token', scopes: {} } } }
          oidc: { type: openIdConnect, openIdConnectUrl: 'https://id.example/.well-known/openid-configuration' }
          bearer: { type: http, scheme: bearer }
          person: { type: oauth2, flows: { authorizationCode: { authorizationUrl: 'https://id.example/a', tokenUrl: 'https://id.example/t', scopes: {} } } }
          key: { type: apiKey, in: header, name: X-Key }
        """;

    [Theory]
    [InlineData("[ { oauth: [ read, write ] } ]", "Oauth", "read write")]
    [InlineData("[ { oidc: [ openid ] } ]", "Oidc", "openid")]
    [InlineData("[ { person: [] } ]", "Person", "")]
    [InlineData("[ { bearer: [] } ]", "Bearer", "")]
    [InlineData("[ { key: [] }, { oauth: [ admin ] } ]", "Oauth", "admin")]
    public async Task A_provider_is_asked_for_the_scopes_of_the_operation(string security, string option, string scopes)
    {
        using EmittedAssembly emitted = Emitted(security);
        RecordingHandler handler = new();
        AccessTokenProvider provider = AccessTokenProvider.From(
            (asked, _) => ValueTask.FromResult("for:" + string.Join('+', asked))
        );
        await emitted.Client(handler, Options(option, provider)).CallAsync("FindAsync");
        Assert.Equal("Bearer for:" + scopes.Replace(' ', '+'), handler.Header("Authorization"));
    }

    [Fact]
    public async Task A_token_is_a_text()
    {
        using EmittedAssembly emitted = Emitted("[ { oauth: [ read ], key: [] } ]");
        RecordingHandler handler = new();
        Dictionary<string, object?> options = Options("Oauth", "t-1");
        options["Key"] = "k";
        await emitted.Client(handler, options).CallAsync("FindAsync");
        Assert.Equal("Bearer t-1", handler.Header("Authorization"));
        Assert.Equal("k", handler.Header("X-Key"));
    }

    [Fact]
    public async Task What_is_required_together_is_not_sent_in_halves()
    {
        using EmittedAssembly emitted = Emitted("[ { oauth: [ read ], key: [] }, { bearer: [] } ]");
        RecordingHandler handler = new();
        ApiOptionsException exception = await Assert.ThrowsAsync<ApiOptionsException>(() =>
            emitted.Client(handler, Options("Oauth", "t-1")).CallAsync("FindAsync")
        );
        Assert.Contains(
            "keep TestClientOptions.Oauth and set TestClientOptions.Key",
            exception.Message,
            StringComparison.Ordinal
        );
        Assert.Null(handler.Request);
    }

    [Theory]
    [InlineData("3.0.3", "type: oauth2, flows: { clientCredentials: { tokenUrl: 'https://id.example/token' } }", true)]
    [InlineData("3.0.3", "type: oauth2, flows: { clientCredentials: { tokenUrl: /token } }", false)]
    [InlineData("3.0.3", "type: oauth2, flows: { password: { tokenUrl: 'https://id.example/token' } }", false)]
    [InlineData("2.0", "type: oauth2, flow: application, tokenUrl: 'https://id.example/token', scopes: {}", true)]
    [InlineData("2.0", "type: oauth2, flow: password, tokenUrl: 'https://id.example/token', scopes: {}", false)]
    public void The_token_URL_of_the_document_is_at_hand(string version, string scheme, bool isKnown)
    {
        TestDocument document =
            version == "2.0"
                ? new TestDocument(
                    "api.yaml",
                    $"swagger: '2.0'\ninfo: {{ title: Test, version: '1' }}\npaths: {{}}\nsecurityDefinitions:\n  oauth: {{ {scheme} }}"
                )
                : Spec.Of(components: $"securitySchemes:\n  oauth: {{ {scheme} }}", version: version);
        using EmittedAssembly emitted = EmittedAssembly.Of(document);
        object? url = emitted.Type("TestClientOptions").GetProperty("OauthTokenUrl")?.GetValue(null);
        Assert.Equal(isKnown ? new Uri("https://id.example/token") : null, url);
    }

    [Fact]
    public void A_client_that_needs_a_token_everywhere_is_not_made_without()
    {
        using EmittedAssembly emitted = Emitted("[ { oauth: [ read ] } ]");
        Exception exception = Assert.ThrowsAny<Exception>(() =>
            emitted.Client(new RecordingHandler(), Options("Key", "k"))
        );
        ApiOptionsException inner = Assert.IsType<ApiOptionsException>(exception.InnerException);
        Assert.Contains("TestClientOptions.Oauth is missing", inner.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_handler_has_to_do_is_left_to_it()
    {
        using EmittedAssembly emitted = EmittedAssembly.Of(
            Spec.Of(
                "/things:\n  get: { operationId: find, security: [ { cert: [] } ], responses: { default: { description: done } } }",
                "securitySchemes:\n  cert: { type: mutualTLS }",
                version: "3.1.0"
            )
        );
        RecordingHandler handler = new();
        await emitted
            .Client(handler, new Dictionary<string, object?> { ["BaseAddress"] = new Uri("https://api.example") })
            .CallAsync("FindAsync");
        Assert.Equal("/things", handler.Target);
        Assert.Null(handler.Header("Authorization"));
    }

    private static EmittedAssembly Emitted(string security) =>
        EmittedAssembly.Of(Spec.Operation($"operationId: find\nsecurity: {security}", Schemes));

    private static Dictionary<string, object?> Options(string option, object value) =>
        new() { ["BaseAddress"] = new Uri("https://api.example"), [option] = value };
}
