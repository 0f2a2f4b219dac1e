using Acme.Pieces;
using Attacks.Tests.Wire;
using Attacks.Tests.World;
using CampaignsGen;

namespace Attacks.Tests.Answers;

/// <summary>JSON whose texts are none: half of a surrogate pair, bytes that are no UTF-8.</summary>
public sealed class TextTests
{
    private static readonly string[] Texts =
    [
        "\\ud800",
        "\\udc00",
        "a\\ud800b",
        "\u00ff\u00fe",
        "\u00c0\u0080",
        "\u00ed\u00a0\u0080",
    ];

    private static readonly string[] Places =
    [
        """{"id":"{text}"}""",
        """{"{text}":1,"id":"x"}""",
        """{"id":"x","evil":"{text}"}""",
        """{"id":"x","anything":"{text}"}""",
        """{"id":"x","anything":{"{text}":1}}""",
        """{"id":"x","anything":["{text}"]}""",
        """{"title":"{text}","detail":"{text}","errors":[{"field":"{text}","code":"{text}","message":"{text}"}]}""",
        """{"{text}":"{text}","errors":{"{text}":["{text}"]}}""",
        """{"error":{"{text}":"{text}","message":"{text}"}}""",
    ];

    public static TheoryData<string> Bodies =>
        [
            .. Places.SelectMany(
                static _ => Texts,
                static (place, text) => place.Replace("{text}", text, StringComparison.Ordinal)
            ),
        ];

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Ends_as_documented(string body)
    {
        foreach (string status in (string[])["200 OK", "409 Conflict"])
        {
            var ends = await Verdict.OfAsync((peer, request) => SendAsync(peer, request, status, body), Form.All);
            Assert.Equal(status[0] == '4', ends["text"] is ConflictException);
        }
    }

    /// <summary>What such an answer gave is used as any other.</summary>
    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Is_used_as_any_other(string body)
    {
        Thing? first = await ReadAsync(body);
        Thing? second = await ReadAsync(body);

        Assert.Equal(first, second);
        Assert.Equal(first?.GetHashCode(), second?.GetHashCode());
        Assert.Equal(first?.ToString(), second?.ToString());
    }

    private static async Task<Thing?> ReadAsync(string body)
    {
        await using RawServer server = RawServer.Attacking((peer, request) => SendAsync(peer, request, "200 OK", body));
        await using Clients clients = Clients.Of(server.Address);
        try
        {
            return await clients.Callers.Pieces.GetThingAsync();
        }
        catch (UnexpectedResponseException)
        {
            return null;
        }
    }

    private static Task SendAsync(Peer peer, ReceivedRequest request, string status, string json)
    {
        string body = request.MediaType == "text/event-stream" ? $"data: {json}\n\n" : json;
        return peer.SendAsync(
            $"HTTP/1.1 {status}\r\nContent-Type: {request.MediaType}\r\nContent-Length: {body.Length}\r\n\r\n{body}"
        );
    }
}
