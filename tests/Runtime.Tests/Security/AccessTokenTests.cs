using System.Net;
using CampaignsGen;
using CampaignsGen.Runtime;
using Runtime.Tests.DependencyInjection;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Security;

/// <summary>Tokens that a provider gives, for each request.</summary>
public sealed class AccessTokenTests
{
    private const string Token = "t0ken-OfTheDay";

    private static readonly ApiOperation Find = new("find", HttpMethod.Get, "/find")
    {
        Security =
        [
            [new("token", "read", "write")],
        ],
        Responses = [DeclaredResponse.Empty("200"), DeclaredResponse.Empty("401")],
    };

    [Fact]
    public async Task A_provider_is_asked_with_the_scopes_of_the_operation()
    {
        var asked = new List<string>();
        var handler = new StubHandler(StubHandler.Answer(HttpStatusCode.OK));
        AccessTokenProvider provider = AccessTokenProvider.From(
            (scopes, _) =>
            {
                asked.Add(string.Join(' ', scopes));
                return ValueTask.FromResult(Token);
            }
        );

        await SendAsync(provider, handler);

        Assert.Equal(["read write"], asked);
        Assert.Equal("Bearer " + Token, handler.Headers["Authorization"]);
    }

    [Theory]
    [InlineData("", "returned no token")]
    [InlineData("a\r\nb", "returned a token that contains a line break")]
    public async Task A_token_that_cannot_be_sent_is_not_sent(string token, string reason)
    {
        var handler = new StubHandler(StubHandler.Answer(HttpStatusCode.OK));

        ApiOptionsException exception = await Assert.ThrowsAsync<ApiOptionsException>(() =>
            SendAsync(Provider(token), handler)
        );

        Assert.Contains($"The provider PetOptions.Token {reason}", exception.Message, StringComparison.Ordinal);
        Assert.Equal(0, handler.Count);
    }

    [Fact]
    public async Task What_a_provider_throws_reaches_the_caller_and_nothing_is_sent()
    {
        var handler = new StubHandler(StubHandler.Answer(HttpStatusCode.OK));
        AccessTokenProvider provider = AccessTokenProvider.From((_, _) => throw new TimeZoneNotFoundException());

        await Assert.ThrowsAsync<TimeZoneNotFoundException>(() => SendAsync(provider, handler));

        Assert.Equal(0, handler.Count);
    }

    [Fact]
    public async Task A_token_that_comes_back_is_not_shown()
    {
        var handler = new StubHandler(
            StubHandler.Answer(HttpStatusCode.Unauthorized, $$"""{"title":"{{Token}} has ended"}""")
        );

        var exception = await Assert.ThrowsAsync<UnauthorizedException>(() => SendAsync(Provider(Token), handler));

        Assert.Equal("*** has ended", exception.Problem?.Title);
        Assert.DoesNotContain(Token, exception.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, handler.Count);
    }

    [Fact]
    public async Task The_time_limit_covers_the_token()
    {
        var handler = new StubHandler(StubHandler.Answer(HttpStatusCode.OK));
        AccessTokenProvider provider = AccessTokenProvider.From(
            async (_, cancelled) =>
            {
                await Task.Delay(Timeout.Infinite, cancelled);
                return Token;
            }
        );
        PetOptions options = Options(provider);
        options.Timeout = TimeSpan.FromMilliseconds(1);

        await Assert.ThrowsAsync<ApiTimeoutException>(() => SendAsync(options, handler));
    }

    [Fact]
    public async Task A_scheme_of_the_handler_is_the_last_that_is_chosen()
    {
        var operation = new ApiOperation("find", HttpMethod.Get, "/find")
        {
            Security =
            [
                ["certificate"],
                ["token"],
            ],
            Responses = [DeclaredResponse.Empty("200")],
        };
        var handler = new StubHandler((_, _) => Task.FromResult(StubHandler.Answer(HttpStatusCode.OK)));

        await SendAsync(Options(Provider(Token)), handler, operation);
        Assert.Equal("Bearer " + Token, handler.Headers["Authorization"]);

        handler.Headers.Clear();
        await SendAsync(Options(null), handler, operation);
        Assert.False(handler.Headers.ContainsKey("Authorization"));
    }

    [Fact]
    public async Task A_scheme_of_the_handler_does_not_stand_in_for_another()
    {
        var operation = new ApiOperation("find", HttpMethod.Get, "/find")
        {
            Security =
            [
                ["certificate", "token"],
            ],
        };
        var handler = new StubHandler(StubHandler.Answer(HttpStatusCode.OK));

        ApiOptionsException exception = await Assert.ThrowsAsync<ApiOptionsException>(() =>
            SendAsync(Options(null), handler, operation)
        );

        Assert.EndsWith(
            "To fix this, provide 'certificate' in the handler of the HttpClient and set PetOptions.Token.",
            exception.Message,
            StringComparison.Ordinal
        );
        Assert.Equal(0, handler.Count);
    }

    [Fact]
    public void Tokens_do_not_travel_in_the_open()
    {
        PetOptions options = Options(Provider(Token));
        options.BaseAddress = new Uri("http://api.example");

        Assert.Contains("over unencrypted http", Assert.Single(options.Validate()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Token=abc", "abc", null)]
    [InlineData("Token=", null, null)]
    [InlineData("Token:ClientId=a;Token:ClientSecret=b", "ClientCredentialsProvider at https://id.example/token", null)]
    [InlineData(
        "Token:ClientId=a;Token:ClientSecret=b;Token:TokenUrl=https://other.example/t",
        "ClientCredentialsProvider at https://other.example/t",
        null
    )]
    [InlineData("Token:ClientId=a", "before", "'Token:ClientSecret' in the configuration cannot be read")]
    [InlineData("Token:ClientSecret=b", "before", "'Token:ClientId' in the configuration cannot be read")]
    [InlineData(
        "Token:ClientId=a;Token:ClientSecret=b;Token:TokenUrl=http://open.example/t",
        "before",
        "'Token:TokenUrl' in the configuration cannot be read"
    )]
    [InlineData("Store=x", "before", null)]
    public void A_section_holds_a_token_or_the_means_to_get_one(string section, string? expected, string? failure)
    {
        var configuration = new MemoryConfiguration(
            section
                .Split(';')
                .ToDictionary(static pair => pair.Split('=')[0], static pair => (string?)pair.Split('=')[1])
        );
        PetOptions options = PetOptions.Valid();
        ApiClientBinding.Bind(configuration, options);

        AccessTokenProvider? provider = ApiClientBinding.BindToken(
            configuration,
            options,
            nameof(options.Token),
            "before",
            new Uri("https://id.example/token")
        );

        string? shown = provider is ClientCredentialsProvider ? provider.ToString() : Text(provider);
        Assert.Equal(expected, shown);
        Assert.Equal(failure, options.Validate().SingleOrDefault()?.Split('.')[0]);
    }

    private static string? Text(AccessTokenProvider? provider) => provider?.GetTokenAsync([], default).Result;

    private static AccessTokenProvider Provider(string token) =>
        AccessTokenProvider.From((_, _) => ValueTask.FromResult(token));

    private static PetOptions Options(AccessTokenProvider? provider) =>
        new()
        {
            IsKeyRequired = false,
            Token = provider,
            LeavesCertificateToHandler = true,
        };

    private static Task SendAsync(AccessTokenProvider provider, StubHandler handler) =>
        SendAsync(Options(provider), handler);

    private static Task SendAsync(PetOptions options, StubHandler handler, ApiOperation? operation = null) =>
        PetApi.Transport(handler, options).SendAsync(ApiRequest.Begin(operation ?? Find), CancellationToken.None);
}
