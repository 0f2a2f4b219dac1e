using System.Net;
using Acme.Pieces;
using Attacks.Tests.Wire;
using Attacks.Tests.World;
using CampaignsGen;

namespace Attacks.Tests.Http1;

/// <summary>An answer behind the answer is not that of the next request.</summary>
public sealed class SmuggledTests
{
    private const string Smuggled =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 17\r\n\r\n{\"id\":\"smuggled\"}";

    private const string First = "{\"id\":\"first\"}";

    private static readonly Dictionary<string, string> Answers = new()
    {
        ["behind a length"] = $"Content-Length: {First.Length}\r\n\r\n{First}",
        ["behind chunks"] = $"Transfer-Encoding: chunked\r\n\r\n{First.Length:x}\r\n{First}\r\n0\r\n\r\n",
        ["behind trailers"] = $"Transfer-Encoding: chunked\r\n\r\n{First.Length:x}\r\n{First}\r\n0\r\nX: y\r\n\r\n",
        ["behind chunks and a length"] =
            $"Content-Length: 500\r\nTransfer-Encoding: chunked\r\n\r\n{First.Length:x}\r\n{First}\r\n0\r\n\r\n",
        ["behind two lengths"] = $"Content-Length: {First.Length}\r\nContent-Length: 500\r\n\r\n{First}",
    };

    public static TheoryData<string> Names => [.. Answers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Is_never_read(string name)
    {
        await using RawServer server = RawServer.Attacking(
            (peer, _) =>
                peer.SendAsync($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n{Answers[name]}{Smuggled}")
        );
        await using Clients clients = Clients.Of(server.Address);

        Assert.Equal("first", (await clients.Callers.Pieces.GetThingAsync()).Id);
        Assert.Equal("honest", (await clients.Callers.Pieces.GetThingAsync()).Id);
    }

    /// <summary>These have no body (RFC 9112, section 6.3), whatever they say of its length.</summary>
    [Theory]
    [InlineData(204)]
    [InlineData(304)]
    public async Task Is_never_read_behind_an_answer_without_a_body(int status)
    {
        await using RawServer server = RawServer.Attacking(
            (peer, _) =>
                peer.SendAsync($"HTTP/1.1 {status} None\r\nContent-Length: {Smuggled.Length}\r\n\r\n{Smuggled}")
        );
        await using Clients clients = Clients.Of(server.Address);

        using ApiRawResponse first = await clients.Callers.Pieces.GetThingWithRawResponseAsync();
        Assert.Equal((HttpStatusCode)status, first.StatusCode);
        Assert.Empty(await first.ReadBytesAsync());
        Assert.Equal("honest", (await clients.Callers.Pieces.GetThingAsync()).Id);
    }

    /// <summary>The caller has left before the answer was read to its end: the rest is nobody's.</summary>
    [Fact]
    public async Task Is_never_read_behind_a_body_that_was_left()
    {
        await using RawServer server = RawServer.Attacking(
            static (peer, _) =>
                peer.SendAsync(
                    "HTTP/1.1 200 OK\r\nContent-Type: application/jsonl\r\nContent-Length: 1000\r\n\r\n"
                        + $"{First}\n{Smuggled}"
                )
        );
        await using Clients clients = Clients.Of(server.Address);

        await foreach (Thing thing in await clients.Callers.Pieces.ListLinesAsync())
        {
            Assert.Equal("first", thing.Id);
            break;
        }

        Assert.Equal("honest", (await clients.Callers.Pieces.GetThingAsync()).Id);
    }
}
