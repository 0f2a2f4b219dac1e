using System.Net;
using Attacks.Tests.Wire;
using Attacks.Tests.World;
using CampaignsGen;
using Microsoft.Extensions.DependencyInjection;

namespace Attacks.Tests.Http2;

/// <summary>A server that breaks HTTP/2, or makes use of all that it lets pass.</summary>
public sealed class FrameTests
{
    private const int NoError = 0;
    private const int InternalError = 2;
    private const int Cancelled = 8;
    private const int EnhanceYourCalm = 11;
    private const int Http11Required = 13;

    private static readonly string Long = new('a', 100);

    private static readonly byte[] Head =
    [
        .. FramePeer.Status200,
        .. FramePeer.Field("content-type", "application/json"),
    ];

    /// <summary>What ends the call.</summary>
    private static readonly Dictionary<string, Func<FramePeer, int, Task>> Faults = new()
    {
        ["GOAWAY that has seen it"] = static async (peer, stream) =>
        {
            await peer.GoAwayAsync(stream, InternalError);
            peer.Peer.Close();
        },
        ["GOAWAY and nothing more"] = static async (peer, stream) =>
        {
            await peer.GoAwayAsync(stream, NoError);
            peer.Peer.Close();
        },
        ["GOAWAY in the body"] = static async (peer, stream) =>
        {
            await BeginAsync(peer, stream);
            await peer.GoAwayAsync(stream, EnhanceYourCalm);
            peer.Peer.Close();
        },
        ["RST_STREAM"] = static (peer, stream) => ResetAsync(peer, stream, InternalError),
        ["RST_STREAM without an error"] = static (peer, stream) => ResetAsync(peer, stream, NoError),
        ["RST_STREAM that wants HTTP/1.1"] = static (peer, stream) => ResetAsync(peer, stream, Http11Required),
        ["RST_STREAM in the body"] = static async (peer, stream) =>
        {
            await BeginAsync(peer, stream);
            await ResetAsync(peer, stream, Cancelled);
        },
        ["the end of the connection"] = static (peer, _) =>
        {
            peer.Peer.Close();
            return Task.CompletedTask;
        },
        ["a reset"] = static (peer, _) =>
        {
            peer.Peer.Reset();
            return Task.CompletedTask;
        },
        ["the end of the connection in the body"] = static async (peer, stream) =>
        {
            await BeginAsync(peer, stream);
            peer.Peer.Close();
        },
        ["a body without headers"] = static (peer, stream) =>
            peer.SendAsync(Kind.Data, FramePeer.EndStream, stream, "{}"u8.ToArray()),
        ["headers without a status"] = static (peer, stream) =>
            peer.SendAsync(Kind.Headers, FramePeer.EndHeaders, stream, FramePeer.Field("x", "y")),
        ["a table of headers that is not there"] = static (peer, stream) =>
            peer.SendAsync(Kind.Headers, FramePeer.EndHeaders, stream, [0xff, 0xff, 0xff, 0x7f]),
        ["a frame of 16 MB"] = static (peer, stream) =>
            peer.Peer.SendAsync(new byte[] { 0xff, 0xff, 0xff, Kind.Data, 0, 0, 0, 0, (byte)stream }),
        ["a frame of a stream that nobody opened"] = static (peer, _) =>
            peer.SendAsync(Kind.Data, FramePeer.EndStream, 99, "{}"u8.ToArray()),
        ["a push"] = static (peer, stream) =>
            peer.SendAsync(Kind.Push, FramePeer.EndHeaders, stream, [0, 0, 0, 2, .. FramePeer.Status200]),
        ["a window that is too large"] = static async (peer, stream) =>
        {
            await peer.SendAsync(Kind.Window, 0, 0, FramePeer.Number(int.MaxValue));
            await peer.SendAsync(Kind.Window, 0, 0, FramePeer.Number(int.MaxValue));
        },
        ["a frame of a kind that is not known"] = static (peer, stream) => peer.SendAsync(99, 0, stream, new byte[100]),
        ["HTTP/1.1"] = static (peer, _) => peer.Peer.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"),
        ["headers without end"] = static async (peer, stream) =>
        {
            await peer.SendAsync(Kind.Headers, 0, stream, Head);
            await FloodAsync(peer, FramePeer.Frame(Kind.Continuation, 0, stream, FramePeer.Field("x-evil", Long)));
        },
    };

    /// <summary>What the call outlasts, and an answer comes.</summary>
    private static readonly Dictionary<string, Func<FramePeer, int, Task>> Noises = new()
    {
        ["a hundred 1xx"] = static async (peer, stream) =>
        {
            for (int i = 0; i < 100; i++)
            {
                await peer.SendAsync(Kind.Headers, FramePeer.EndHeaders, stream, FramePeer.Field(":status", "103"));
            }
        },
        ["a hundred PING"] = static async (peer, _) =>
        {
            for (int i = 0; i < 100; i++)
            {
                await peer.SendAsync(Kind.Ping, 0, 0, new byte[8]);
            }
        },
        ["a hundred SETTINGS"] = static async (peer, _) =>
        {
            for (int i = 0; i < 100; i++)
            {
                await peer.SendAsync(Kind.Settings, 0, 0, []);
            }
        },
        ["GOAWAY that lets it end"] = static (peer, stream) => peer.GoAwayAsync(stream, NoError),
    };

    public static TheoryData<string> FaultNames => [.. Faults.Keys];

    public static TheoryData<string> NoiseNames => [.. Noises.Keys];

    [Theory]
    [MemberData(nameof(FaultNames))]
    public async Task Ends_as_documented(string name)
    {
        int requests = 0;
        await using RawServer server = Serving(
            async (peer, stream) =>
                await (
                    Interlocked.Increment(ref requests) == 1 ? Faults[name](peer, stream) : HonestAsync(peer, stream)
                )
        );
        await using Clients clients = Over2(server);

        Exception? end = await Verdict.EndOfAsync(Post, clients.Callers, clients.Key);

        Assert.True(end is HttpRequestException or IOException, $"It ends with {end}");
        Assert.Equal(1, Volatile.Read(ref requests));
        Assert.Equal("honest", (await clients.Callers.Pieces.GetThingAsync()).Id);
    }

    [Theory]
    [MemberData(nameof(FaultNames))]
    public async Task Ends_as_documented_in_each_form(string name)
    {
        foreach (Form form in Form.All.Where(static form => form.Name is not ("value" or "response" or "raw response")))
        {
            int requests = 0;
            await using RawServer server = Serving(
                async (peer, stream) =>
                    await (
                        Interlocked.Increment(ref requests) == 1
                            ? Faults[name](peer, stream)
                            : HonestAsync(peer, stream)
                    )
            );
            await using Clients clients = Over2(server);

            Exception? end = await Verdict.EndOfAsync(form, clients.Callers, clients.Key);

            Assert.True(end is not null || Volatile.Read(ref requests) > 1, $"The {form.Name} is an answer.");
            Assert.Equal("honest", (await clients.Callers.Pieces.GetThingAsync()).Id);
        }
    }

    [Theory]
    [MemberData(nameof(NoiseNames))]
    public async Task Is_passed_over(string name)
    {
        await using RawServer server = Serving(
            async (peer, stream) =>
            {
                await Noises[name](peer, stream);
                await HonestAsync(peer, stream);
            }
        );
        await using Clients clients = Over2(server);

        Assert.Equal("honest", (await clients.Callers.Pieces.GetThingAsync()).Id);
        Assert.Equal("honest", (await clients.Callers.Pieces.GetThingAsync()).Id);
    }

    [Fact]
    public async Task Silence_is_out_of_time()
    {
        await using RawServer server = Serving(static (_, _) => Task.CompletedTask);
        await using Clients clients = Over2(server);

        await Assert.ThrowsAsync<ApiTimeoutException>(() =>
            clients.Within(TimeSpan.FromMilliseconds(200)).Pieces.GetThingAsync()
        );
    }

    /// <summary>A server that says that it has not looked at a request is believed: .NET sends it anew.</summary>
    [Fact]
    public async Task What_was_refused_unseen_is_sent_again()
    {
        int requests = 0;
        await using RawServer server = Serving(
            async (peer, stream) =>
            {
                if (Interlocked.Increment(ref requests) > 1)
                {
                    await HonestAsync(peer, stream);
                    return;
                }

                await peer.GoAwayAsync(0, NoError);
                peer.Peer.Close();
            }
        );
        await using Clients clients = Over2(server);

        Assert.Equal("honest", (await clients.Callers.Pieces.GetThingAsync()).Id);
        Assert.Equal(2, Volatile.Read(ref requests));
    }

    /// <summary>
    /// An answer that is whole before the body is sent reaches the caller (RFC 9113, section 8.1), though the body is larger than
    /// what the server lets come.
    /// </summary>
    [Fact]
    public async Task An_early_answer_is_heard()
    {
        await using var server = new RawServer(
            static async (_, raw) =>
            {
                var peer = new FramePeer(raw);
                await peer.BeginAsync();
                int stream = await peer.ReadHeadAsync();
                byte[] status = FramePeer.Field(":status", "413");
                await peer.SendAsync(Kind.Headers, FramePeer.EndHeaders | FramePeer.EndStream, stream, status);
                await ResetAsync(peer, stream, NoError);
                await raw.WaitAsync();
            }
        );
        await using Clients clients = Over2(server);

        var end = await Assert.ThrowsAsync<ApiException>(() =>
            clients.Callers.Pieces.SendOctetsAsync(new MemoryStream(new byte[1024 * 1024]))
        );

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, end.StatusCode);
    }

    /// <summary>An operation without a body that must not be repeated, read as far as a body goes.</summary>
    private static readonly Form Post = new(
        "answer",
        static async (callers, token) =>
        {
            using ApiRawResponse answer = await callers.Pieces.SendAsync(new(HttpMethod.Post, "/thing"), token);
            await answer.ReadBytesAsync(token);
        }
    );

    private static RawServer Serving(Func<FramePeer, int, Task> answer) =>
        new(
            async (_, raw) =>
            {
                var peer = new FramePeer(raw);
                await peer.BeginAsync();
                while (await peer.ReadRequestAsync() is > 0 and int stream)
                {
                    await answer(peer, stream);
                }
            }
        );

    private static Clients Over2(RawServer server) =>
        Clients.Of(
            server.Address,
            build: static builder =>
                builder.ConfigureHttpClient(static http =>
                {
                    http.DefaultRequestVersion = new Version(2, 0);
                    http.DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact;
                })
        );

    private static Task HonestAsync(FramePeer peer, int stream) =>
        peer.AnswerAsync(stream, "application/json", "{\"id\":\"honest\"}");

    private static Task BeginAsync(FramePeer peer, int stream) =>
        peer.SendAsync(Kind.Headers, FramePeer.EndHeaders, stream, Head);

    private static Task ResetAsync(FramePeer peer, int stream, int error) =>
        peer.SendAsync(Kind.Reset, 0, stream, FramePeer.Number(error));

    private static async Task FloodAsync(FramePeer peer, byte[] frame)
    {
        while (true)
        {
            await peer.Peer.SendAsync(frame);
        }
    }
}
