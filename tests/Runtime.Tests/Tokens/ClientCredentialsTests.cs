using System.Net;
using System.Text;
using CampaignsGen;
using Runtime.Tests.Transport;
using Xunit;

namespace Runtime.Tests.Tokens;

/// <summary>The client credentials grant (RFC 6749, section 4.4): what is asked, and how long an answer is kept.</summary>
public sealed class ClientCredentialsTests
{
    private static readonly Uri TokenUrl = new("https://id.example/token");

    private readonly ManualClock clock = new();
    private int count;

    [Fact]
    public async Task The_client_says_who_it_is_by_HTTP_Basic()
    {
        StubHandler server = Server();
        ClientCredentialsProvider provider = Provider(server);

        Assert.Equal("token-1", await provider.GetTokenAsync(["c", "a"], default));

        Assert.Equal(TokenUrl, server.Uri);
        Assert.Equal("grant_type=client_credentials&scope=a+c", server.Body);
        Assert.Equal("application/x-www-form-urlencoded", server.Headers["Content-Type"]);
        Assert.Equal("application/json", server.Headers["Accept"]);
        // Both are encoded as a form before they become a user's name and password (section 2.3.1).
        string basic = Convert.ToBase64String(Encoding.ASCII.GetBytes("my%3Aid:s3cr%2Bet"));
        Assert.Equal("Basic " + basic, server.Headers["Authorization"]);
    }

    [Fact]
    public async Task The_client_says_who_it_is_in_the_body_where_the_server_wants_it()
    {
        StubHandler server = Server();
        var provider = new ClientCredentialsProvider(TokenUrl, "my:id", "s3cr+et", new HttpClient(server))
        {
            Authentication = ClientAuthentication.Body,
            Parameters = new Dictionary<string, string> { ["audience"] = "https://api.example" },
        };

        await provider.GetTokenAsync([], default);

        Assert.Equal(
            "grant_type=client_credentials&client_id=my%3Aid&client_secret=s3cr%2Bet&audience=https%3A%2F%2Fapi.example",
            server.Body
        );
        Assert.False(server.Headers.ContainsKey("Authorization"));
    }

    [Fact]
    public async Task Scopes_of_its_own_stand_in_place_of_those_of_the_operation()
    {
        StubHandler server = Server();
        var provider = new ClientCredentialsProvider(TokenUrl, "id", "secret", new HttpClient(server))
        {
            Scopes = ["api://x/.default"],
        };

        await provider.GetTokenAsync(["read"], default);
        await provider.GetTokenAsync(["write"], default);

        Assert.Equal("grant_type=client_credentials&scope=api%3A%2F%2Fx%2F.default", server.Body);
        Assert.Equal(1, server.Count);
    }

    [Fact]
    public async Task A_token_is_kept_for_each_set_of_scopes()
    {
        StubHandler server = Server();
        ClientCredentialsProvider provider = Provider(server);

        Assert.Equal("token-1", await provider.GetTokenAsync(["a", "b"], default));
        Assert.Equal("token-1", await provider.GetTokenAsync(["b", "a", "b"], default));
        Assert.Equal("token-2", await provider.GetTokenAsync(["a"], default));
        Assert.Equal("token-3", await provider.GetTokenAsync([], default));
        Assert.Equal("token-1", await provider.GetTokenAsync(["a", "b"], default));
    }

    [Theory]
    [InlineData("3600", 3539, 3541)]
    [InlineData("100", 89, 91)]
    [InlineData("\"100\"", 89, 91)]
    [InlineData("null", 269, 271)]
    [InlineData("\"soon\"", 269, 271)]
    [InlineData("1e300", 31535939, 31535941)]
    public async Task A_token_is_asked_for_anew_shortly_before_it_ends(string lifetime, int fresh, int old)
    {
        ClientCredentialsProvider provider = Provider(Server(lifetime));
        await provider.GetTokenAsync([], default);

        clock.Advance(TimeSpan.FromSeconds(fresh));
        Assert.Equal("token-1", await provider.GetTokenAsync([], default));

        clock.Advance(TimeSpan.FromSeconds(old - fresh));
        Assert.Equal("token-2", await provider.GetTokenAsync([], default));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    public async Task A_token_that_ends_at_once_is_used_once(string lifetime)
    {
        ClientCredentialsProvider provider = Provider(Server(lifetime));

        Assert.Equal("token-1", await provider.GetTokenAsync([], default));
        Assert.Equal("token-2", await provider.GetTokenAsync([], default));
    }

    [Fact]
    public async Task One_request_is_on_its_way_at_a_time()
    {
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        var server = new StubHandler((_, _) => answer.Task);
        ClientCredentialsProvider provider = Provider(server);

        Task<string>[] waiting =
        [
            .. Enumerable.Range(0, 20).Select(_ => provider.GetTokenAsync(["a"], default).AsTask()),
        ];
        Assert.Equal(1, server.Count);
        answer.SetResult(Answer("3600"));

        Assert.All(await Task.WhenAll(waiting), static token => Assert.Equal("token-1", token));
        Assert.Equal(1, server.Count);
    }

    [Fact]
    public async Task Whoever_gives_up_takes_nobody_along()
    {
        using var impatient = new CancellationTokenSource();
        var server = new StubHandler(
            async (_, cancelled) =>
            {
                if (impatient.Token.CanBeCanceled && !impatient.IsCancellationRequested)
                {
                    await Task.Delay(Timeout.Infinite, cancelled);
                }

                return Answer("3600");
            }
        );
        ClientCredentialsProvider provider = Provider(server);

        Task<string> first = provider.GetTokenAsync([], impatient.Token).AsTask();
        Task<string> second = provider.GetTokenAsync([], default).AsTask();
        await impatient.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal("token-1", await second);
    }

    private ClientCredentialsProvider Provider(StubHandler server) =>
        new(TokenUrl, "my:id", "s3cr+et", new HttpClient(server), clock);

    private StubHandler Server(string lifetime = "3600") => new((_, _) => Task.FromResult(Answer(lifetime)));

    private HttpResponseMessage Answer(string lifetime) =>
        StubHandler.Answer(
            HttpStatusCode.OK,
            $$"""{"access_token":"token-{{++count}}","token_type":"bearer","expires_in":{{lifetime}}}"""
        );
}
