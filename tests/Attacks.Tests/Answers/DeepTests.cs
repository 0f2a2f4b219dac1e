using System.Net;
using Attacks.Tests.Wire;
using Attacks.Tests.World;
using CampaignsGen;

namespace Attacks.Tests.Answers;

/// <summary>JSON that is nested a hundred thousand times is refused before the stack is.</summary>
public sealed class DeepTests
{
    private const int Depth = 100_000;

    private static readonly Dictionary<string, string> Bodies = new()
    {
        ["arrays"] = Nested("[", "]"),
        ["objects"] = Nested("{\"a\":", "}", "1"),
        ["arrays in what is not known"] = $$"""{"id":"x","evil":{{Nested("[", "]")}}}""",
        ["objects in what is not known"] = $$"""{"id":"x","evil":{{Nested("{\"a\":", "}", "1")}}}""",
        ["arrays that never end"] = $$"""{"id":"x","evil":{{new string('[', Depth)}}""",
        ["arrays in anything"] = $$"""{"id":"x","anything":{{Nested("[", "]")}}}""",
        ["objects in anything"] = $$"""{"id":"x","anything":{{Nested("{\"a\":", "}", "1")}}}""",
        ["the type itself"] = Nested("{\"id\":\"x\",\"inner\":", "}", "null"),
        ["the type itself, in lists"] = Nested("{\"id\":\"x\",\"inners\":[", "]}"),
    };

    public static TheoryData<string> Names => [.. Bodies.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Is_no_answer(string name)
    {
        foreach (
            Form form in Form.All.Where(static form =>
                !form.Name.Contains("octets") && form.Name is not ("text" or "raw response")
            )
        )
        {
            var ends = await Verdict.OfAsync(
                (peer, request) => SendAsync(peer, request, "200 OK", Bodies[name]),
                [form]
            );
            Assert.All(
                ends,
                static end => Assert.True(end.Value is UnexpectedResponseException or UnreadableException)
            );
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Is_the_body_of_an_error(string name)
    {
        foreach (Form form in Form.All.Where(static form => form.Name is not ("response" or "raw response")))
        {
            var ends = await Verdict.OfAsync(
                (peer, request) => SendAsync(peer, request, "409 Conflict", Bodies[name]),
                [form]
            );
            Assert.All(
                ends,
                static end =>
                    Assert.Equal(HttpStatusCode.Conflict, Assert.IsType<ConflictException>(end.Value).StatusCode)
            );
        }
    }

    private static string Nested(string open, string close, string inside = "") =>
        string.Concat(Enumerable.Repeat(open, Depth)) + inside + string.Concat(Enumerable.Repeat(close, Depth));

    private static Task SendAsync(Peer peer, ReceivedRequest request, string status, string json)
    {
        string body = request.MediaType == "text/event-stream" ? $"data: {json}\n\n" : json;
        return peer.SendAsync(
            $"HTTP/1.1 {status}\r\nContent-Type: {request.MediaType}\r\nContent-Length: {body.Length}\r\n\r\n{body}"
        );
    }
}
