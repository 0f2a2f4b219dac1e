using Attacks.Tests.Wire;
using Attacks.Tests.World;

namespace Attacks.Tests.Http1;

/// <summary>Whoever answers slowly, or says nothing more, runs into the limits of time that the options set.</summary>
public sealed class SlowTests
{
    private static readonly Dictionary<string, Func<Peer, ReceivedRequest, Task>> Attacks = new()
    {
        ["nothing"] = static (_, _) => Task.CompletedTask,
        ["a slow status line"] = static (peer, _) => peer.DripAsync("HTTP/1.1 200 " + Long),
        ["slow headers"] = static (peer, _) => peer.DripAsync("HTTP/1.1 200 OK\r\nX-Evil: " + Long),
        ["headers alone"] = static (peer, request) => peer.SendAsync(HeadOf(request) + "Content-Length: 100\r\n\r\n"),
        ["half a body"] = static (peer, request) =>
            peer.SendAsync(HeadOf(request) + "Content-Length: 100\r\n\r\n" + request.Answer),
        ["no last chunk"] = static (peer, request) =>
            peer.SendAsync(
                HeadOf(request) + $"Transfer-Encoding: chunked\r\n\r\n{request.Answer.Length:x}\r\n{request.Answer}\r\n"
            ),
        ["an unending compression"] = static (peer, request) =>
            peer.SendAsync(HeadOf(request) + "Content-Encoding: br\r\nContent-Length: 100\r\n\r\n\u001b"),
    };

    private static readonly string Long = new('a', 10_000);

    public static TheoryData<string> Names => [.. Attacks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public Task Is_out_of_time(string name) =>
        Task.WhenAll(Form.All.Select(form => Verdict.OutlastsAsync(Attacks[name], form)));

    /// <summary>Byte by byte something comes, which is all that a stream is asked for; what is received whole has a limit.</summary>
    [Fact]
    public Task A_slow_body_is_out_of_time() =>
        Task.WhenAll(
            Form.Whole.Select(static form =>
                Verdict.OutlastsAsync(
                    static async (peer, request) =>
                    {
                        await peer.SendAsync(HeadOf(request) + "Content-Length: 10000\r\n\r\n");
                        await peer.DripAsync(new string(' ', 10_000));
                    },
                    form
                )
            )
        );

    /// <summary>A stream may go on for ever and say nothing. It is not silent, so that only the caller ends it.</summary>
    [Theory]
    [InlineData("events", ": still here\n")]
    [InlineData("events", "id: 7\n\n")]
    [InlineData("events", "event: evil\nretry: 1\n\n")]
    [InlineData("lines", "\r\n")]
    public async Task A_stream_that_says_nothing_is_the_callers_to_end(string name, string nothing)
    {
        Form form = Form.Live.Single(form => form.Name == name);
        await using RawServer server = RawServer.Attacking(
            async (peer, request) =>
            {
                await peer.SendAsync(HeadOf(request) + "\r\n");
                await peer.SendForeverAsync(string.Concat(Enumerable.Repeat(nothing, 100)));
            }
        );
        await using Clients clients = Clients.Of(server.Address);
        using var caller = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => form.CallAsync(clients.Callers, caller.Token));
        await form.CallAsync(clients.Callers, default);
    }

    private static string HeadOf(ReceivedRequest request) =>
        $"HTTP/1.1 200 OK\r\nContent-Type: {request.MediaType}\r\n";
}
