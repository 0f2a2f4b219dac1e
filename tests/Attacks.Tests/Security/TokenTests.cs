using Acme.Pieces;
using Attacks.Tests.Wire;
using CampaignsGen;

namespace Attacks.Tests.Security;

/// <summary>The server of tokens is untrusted too: it gets no second request, shows no secret and fills no memory.</summary>
public sealed class TokenTests
{
    private const string Id = "the-client";
    private const string Secret = "S3cret/Value+of the client";
    private const string Ok = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    private static readonly Dictionary<string, Func<Peer, RawServer, Task>> Attacks = new()
    {
        ["nothing"] = static (_, _) => Task.CompletedTask,
        ["no HTTP"] = static (peer, _) => peer.SendAsync("SSH-2.0-OpenSSH_9.6\r\n\r\n"),
        ["half a token"] = static (peer, _) => peer.SendAsync(Ok + "Content-Length: 100\r\n\r\n{\"access_token\":\"t"),
        ["no token"] = static (peer, _) => peer.SendAsync(Ok + "Content-Length: 2\r\n\r\n{}"),
        ["a token in a list"] = static (peer, _) => SendAsync(peer, "200 OK", """[{"access_token":"t"}]"""),
        ["a token that is an object"] = static (peer, _) => SendAsync(peer, "200 OK", """{"access_token":{}}"""),
        ["half a surrogate"] = static (peer, _) => SendAsync(peer, "200 OK", """{"access_token":"\ud800"}"""),
        ["half a surrogate in an error"] = static (peer, _) =>
            SendAsync(peer, "400 Bad Request", """{"error":"\ud800"}"""),
        ["half a surrogate in a lifetime"] = static (peer, _) =>
            SendAsync(peer, "200 OK", """{"token_type":"\udc00","expires_in":"\ud800"}"""),
        ["bytes that are no UTF-8"] = static (peer, _) =>
            SendAsync(peer, "200 OK", "{\"access_token\":\"\u00ff\u00fe\"}"),
        ["an error that is no UTF-8"] = static (peer, _) => SendAsync(peer, "400 Bad", "{\"error\":\"\u00ff\u00fe\"}"),
        ["half a surrogate in a name"] = static (peer, _) =>
            SendAsync(peer, "200 OK", """{"\ud800access_token":"t"}"""),
        ["a deep answer"] = static (peer, _) => SendAsync(peer, "200 OK", new string('[', 100_000)),
        ["a deep error"] = static (peer, _) => SendAsync(peer, "400 Bad Request", new string('[', 100_000)),
        ["the secret in an error"] = static (peer, _) =>
            SendAsync(
                peer,
                "400 Bad Request",
                $$"""{"error":"{{Secret}}","error_description":"No {{Secret}}, {{Id}}."}"""
            ),
        ["a body without end"] = static async (peer, _) =>
        {
            await peer.SendAsync(Ok + "\r\n{");
            await peer.SendForeverAsync(new string(' ', 16 * 1024));
        },
        ["headers without end"] = static async (peer, _) =>
        {
            await peer.SendAsync(Ok);
            await peer.SendForeverAsync("X-Evil: evil\r\n");
        },
        ["a compression that is none"] = static (peer, _) =>
            peer.SendAsync(Ok + "Content-Encoding: br\r\nContent-Length: 4\r\n\r\nevil"),
        ["a redirect"] = static (peer, other) =>
            peer.SendAsync($"HTTP/1.1 307 Found\r\nLocation: {other.Address}\r\nContent-Length: 0\r\n\r\n"),
        ["a challenge"] = static (peer, _) =>
            peer.SendAsync("HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n"),
    };

    public static TheoryData<string> Names => [.. Attacks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Gives_no_token(string name)
    {
        await using RawServer other = RawServer.Attacking(static (peer, request) => peer.SendAsync(request.Whole));
        await using RawServer server = RawServer.Attacking(
            async (peer, _) =>
            {
                await Attacks[name](peer, other);
                peer.Close();
            }
        );
        var provider = new ClientCredentialsProvider(new Uri(server.Address, "token"), Id, Secret);

        Exception? end = await Xunit.Record.ExceptionAsync(async () => await provider.GetTokenAsync([], default));

        Assert.True(end is AccessTokenException or HttpRequestException, $"It ends with {end}");
        Assert.DoesNotContain(Secret, end?.ToString() ?? "", StringComparison.Ordinal);
        Assert.Single(server.Arrived);
        Assert.Empty(other.Arrived);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{")]
    public async Task Silence_is_out_of_time(string beginning)
    {
        Exception? end = await CallAsync((peer, _) => peer.SendAsync(beginning), TimeSpan.FromMilliseconds(300));

        Assert.IsType<ApiTimeoutException>(end);
    }

    [Theory]
    [InlineData("t\\r\\nX-Evil: 1")]
    [InlineData("t\\u0000")]
    [InlineData("\\ud83d\\ude00")]
    public async Task A_token_that_would_be_another_header_is_not_sent(string token)
    {
        Exception? end = await CallAsync(
            (peer, _) => SendAsync(peer, "200 OK", $$"""{"access_token":"{{token}}"}"""),
            TimeSpan.FromSeconds(30)
        );

        Assert.IsType<ApiOptionsException>(end);
    }

    /// <summary>Calls an operation that needs a token of the server that is attacking; the API itself is never asked.</summary>
    private static async Task<Exception?> CallAsync(Func<Peer, ReceivedRequest, Task> attack, TimeSpan limit)
    {
        await using RawServer api = RawServer.Attacking(static (peer, request) => peer.SendAsync(request.Whole));
        await using RawServer server = RawServer.Attacking(attack);
        using var httpClient = new HttpClient();
        var client = new PiecesClient(
            httpClient,
            new PiecesClientOptions
            {
                BaseAddress = api.Address,
                Login = new ClientCredentialsProvider(new Uri(server.Address, "token"), Id, Secret),
                Timeout = limit,
            }
        );

        Exception? end = await Xunit.Record.ExceptionAsync(() => client.GetGuardedAsync());

        Assert.Empty(api.Arrived);
        Assert.DoesNotContain(Secret, end?.ToString() ?? "", StringComparison.Ordinal);
        return end;
    }

    private static Task SendAsync(Peer peer, string status, string json) =>
        peer.SendAsync(
            $"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {json.Length}\r\n\r\n{json}"
        );
}
