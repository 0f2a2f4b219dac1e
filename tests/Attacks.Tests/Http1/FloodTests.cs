using System.IO.Compression;
using System.Text;
using Attacks.Tests.Wire;
using Attacks.Tests.World;
using CampaignsGen;

namespace Attacks.Tests.Http1;

/// <summary>What never ends is given up, and what unpacks to a thousandfold is not unpacked. They run alone, because what is allocated is counted.</summary>
[Collection(nameof(Alone))]
public sealed class FloodTests
{
    private const int MostBytes = 1024 * 1024;

    // Measured below 6 MB; a bomb unpacks to 256.
    private const long Bound = 16 * 1024 * 1024;

    private static readonly string Block = new('a', 16 * 1024);

    private static readonly byte[] Gzip = Bomb(static stream => new GZipStream(stream, CompressionLevel.SmallestSize));
    private static readonly byte[] Deflate = Bomb(static stream => new ZLibStream(
        stream,
        CompressionLevel.SmallestSize
    ));
    private static readonly byte[] Brotli = Bomb(static stream => new BrotliStream(stream, CompressionLevel.Fastest));

    private static readonly Dictionary<string, Func<Peer, ReceivedRequest, Task>> OfHeads = new()
    {
        ["a status line"] = static (peer, _) => FloodAsync(peer, "HTTP/1.1 200 ", Block),
        ["a header's name"] = static (peer, _) => FloodAsync(peer, "HTTP/1.1 200 OK\r\n", Block),
        ["a header's value"] = static (peer, _) => FloodAsync(peer, "HTTP/1.1 200 OK\r\nX-Evil: ", Block),
        ["headers"] = static (peer, _) => FloodAsync(peer, "HTTP/1.1 200 OK\r\n", Many("X-Evil: evil\r\n")),
        ["cookies"] = static (peer, _) => FloodAsync(peer, "HTTP/1.1 200 OK\r\n", Many("Set-Cookie: evil=1\r\n")),
        ["100"] = static (peer, _) => FloodAsync(peer, "", Many("HTTP/1.1 100 Continue\r\n\r\n")),
        ["103"] = static (peer, _) => FloodAsync(peer, "", Many("HTTP/1.1 103 Early Hints\r\nLink: </evil>\r\n\r\n")),
        ["empty lines"] = static (peer, _) => FloodAsync(peer, "", Many("\r\n")),
    };

    private static readonly Dictionary<string, Func<Peer, ReceivedRequest, Task>> OfBodies = new()
    {
        ["a body"] = static (peer, request) => FloodAsync(peer, HeadOf(request) + "\r\n", Block),
        ["chunks"] = static (peer, request) =>
            FloodAsync(
                peer,
                HeadOf(request) + "Transfer-Encoding: chunked\r\n\r\n",
                $"{Block.Length:x}\r\n{Block}\r\n"
            ),
        ["chunks of a byte"] = static (peer, request) =>
            FloodAsync(peer, HeadOf(request) + "Transfer-Encoding: chunked\r\n\r\n", Many("1\r\na\r\n")),
        ["a chunk's extension"] = static (peer, request) =>
            FloodAsync(peer, HeadOf(request) + "Transfer-Encoding: chunked\r\n\r\n5;", Block),
        ["trailers"] = static (peer, request) =>
            FloodAsync(peer, HeadOf(request) + "Transfer-Encoding: chunked\r\n\r\n0\r\n", Many("X-Evil: evil\r\n")),
        ["a gzip"] = static (peer, request) => BombAsync(peer, request, "gzip", Gzip),
        ["a deflate"] = static (peer, request) => BombAsync(peer, request, "deflate", Deflate),
        ["a brotli"] = static (peer, request) => BombAsync(peer, request, "br", Brotli),
    };

    public static TheoryData<string> HeadNames => [.. OfHeads.Keys];

    public static TheoryData<string> BodyNames => [.. OfBodies.Keys];

    [Theory]
    [MemberData(nameof(HeadNames))]
    public async Task A_head_is_given_up(string name)
    {
        foreach (Form form in Form.All)
        {
            Assert.NotNull(await FloodedAsync(OfHeads[name], form));
        }
    }

    /// <summary>A stream of octets has no limit, and the caller reads it: it is the others that hold what comes.</summary>
    [Theory]
    [MemberData(nameof(BodyNames))]
    public async Task A_body_is_given_up(string name)
    {
        foreach (
            Form form in (Form[])[.. Form.Whole, .. Form.Live.Where(static form => form.Name is "events" or "lines")]
        )
        {
            Exception? end = await FloodedAsync(OfBodies[name], form);
            Assert.True(end is not null || name == "trailers", $"The {form.Name} is an answer.");
        }
    }

    /// <summary>The body of an error is bounded too, where the connection is as well.</summary>
    [Theory]
    [InlineData(400)]
    [InlineData(503)]
    public async Task An_error_is_given_up(int status)
    {
        foreach (Form form in Form.All.Where(static form => form.Name != "raw response"))
        {
            Exception? end = await FloodedAsync(
                (peer, _) =>
                    FloodAsync(peer, $"HTTP/1.1 {status} Evil\r\nContent-Type: application/json\r\n\r\n", Block),
                form
            );
            Assert.True(end is ApiException or HttpRequestException or UnreadableException, $"It ends with {end}");
        }
    }

    private static async Task<Exception?> FloodedAsync(Func<Peer, ReceivedRequest, Task> attack, Form form)
    {
        await using RawServer server = RawServer.Attacking(attacked: 2, attack);
        await using Clients clients = Clients.Of(
            server.Address,
            static options => options.MaxResponseBytes = MostBytes
        );
        await form.CallAsync(clients.Callers, default);

        long before = GC.GetTotalAllocatedBytes(precise: true);
        Exception? end = await Verdict.EndOfAsync(form, clients.Callers, clients.Key);
        long allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

        Assert.True(allocated < Bound, $"The {form.Name} allocates {allocated} bytes.");
        await form.CallAsync(clients.Callers, default);
        return end;
    }

    private static string HeadOf(ReceivedRequest request) =>
        $"HTTP/1.1 200 OK\r\nContent-Type: {request.MediaType}\r\n";

    private static string Many(string text) => string.Concat(Enumerable.Repeat(text, Block.Length / text.Length));

    private static async Task FloodAsync(Peer peer, string beginning, string forever)
    {
        await peer.SendAsync(beginning);
        await peer.SendForeverAsync(forever);
    }

    private static async Task BombAsync(Peer peer, ReceivedRequest request, string encoding, byte[] bomb)
    {
        await peer.SendAsync(
            HeadOf(request) + $"Content-Encoding: {encoding}\r\nContent-Length: {bomb.Length}\r\n\r\n"
        );
        await peer.SendAsync(bomb);
    }

    /// <summary>256 MiB of spaces, a thousandth of them on the wire.</summary>
    private static byte[] Bomb(Func<Stream, Stream> compress)
    {
        var packed = new MemoryStream();
        using (Stream stream = compress(packed))
        {
            byte[] piece = Encoding.ASCII.GetBytes(new string(' ', 1024 * 1024));
            for (int i = 0; i < 256; i++)
            {
                stream.Write(piece);
            }
        }

        return packed.ToArray();
    }
}
