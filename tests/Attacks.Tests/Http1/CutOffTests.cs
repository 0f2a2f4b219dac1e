using System.IO.Compression;
using System.Text;
using Attacks.Tests.Wire;
using Attacks.Tests.World;

namespace Attacks.Tests.Http1;

/// <summary>An answer that ends too early, in order or by a reset, is no answer: no form gives a part for the whole.</summary>
public sealed class CutOffTests
{
    private static readonly Dictionary<string, Func<ReceivedRequest, byte[]>> Beginnings = new()
    {
        ["half a status line"] = static _ => "HTTP/1.1 20"u8.ToArray(),
        ["a status line"] = static _ => "HTTP/1.1 200 OK\r\n"u8.ToArray(),
        ["half a header"] = static request => Bytes($"HTTP/1.1 200 OK\r\nContent-Type: {request.MediaType}"),
        ["headers without their end"] = static request =>
            Bytes($"HTTP/1.1 200 OK\r\nContent-Type: {request.MediaType}\r\n"),
        ["headers alone"] = static request => Sized(request, ""),
        ["one byte"] = static request => Sized(request, request.Answer[..1]),
        ["all but one byte"] = static request => Sized(request, request.Answer[..^1]),
        ["half a chunk"] = static request => Chunked(request, $"64\r\n{request.Answer}"),
        ["half a chunk's size"] = static request =>
            Chunked(request, $"{request.Answer.Length:x}\r\n{request.Answer}\r\n1"),
        ["chunks without the last"] = static request =>
            Chunked(request, $"{request.Answer.Length:x}\r\n{request.Answer}\r\n"),
        ["chunks without their end"] = static request =>
            Chunked(request, $"{request.Answer.Length:x}\r\n{request.Answer}\r\n0\r\n"),
        ["half of a gzip"] = static request =>
            Packed(request, "gzip", static stream => new GZipStream(stream, CompressionMode.Compress)),
        ["half of a deflate"] = static request =>
            Packed(request, "deflate", static stream => new ZLibStream(stream, CompressionMode.Compress)),
        ["half of a brotli"] = static request =>
            Packed(request, "br", static stream => new BrotliStream(stream, CompressionMode.Compress)),
        ["half of an error"] = static _ =>
            "HTTP/1.1 409 Conflict\r\nContent-Length: 100\r\n\r\n{\"detail\":\"N"u8.ToArray(),
    };

    public static TheoryData<string> Names => [.. Beginnings.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Closed(string name)
    {
        var ends = await Verdict.OfAsync(
            async (peer, request) =>
            {
                await peer.SendAsync(Beginnings[name](request));
                peer.Close();
            },
            Form.All
        );

        Assert.All(ends, static end => Assert.NotNull(end.Value));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Reset(string name)
    {
        var ends = await Verdict.OfAsync(
            async (peer, request) =>
            {
                await peer.SendAsync(Beginnings[name](request));
                peer.Reset();
            },
            Form.All
        );

        Assert.All(ends, static end => Assert.NotNull(end.Value));
    }

    private static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    private static byte[] Sized(ReceivedRequest request, string part) =>
        Bytes(
            $"HTTP/1.1 200 OK\r\nContent-Type: {request.MediaType}\r\nContent-Length: {request.Answer.Length}\r\n\r\n{part}"
        );

    private static byte[] Chunked(ReceivedRequest request, string part) =>
        Bytes($"HTTP/1.1 200 OK\r\nContent-Type: {request.MediaType}\r\nTransfer-Encoding: chunked\r\n\r\n{part}");

    /// <summary>The half is all that HTTP knows of: only the compression says that more was to come.</summary>
    private static byte[] Packed(ReceivedRequest request, string encoding, Func<Stream, Stream> compress)
    {
        var packed = new MemoryStream();
        using (Stream stream = compress(packed))
        {
            stream.Write(Encoding.UTF8.GetBytes(request.Answer + new string(' ', 100)));
        }

        byte[] half = packed.ToArray()[..(int)(packed.ToArray().Length / 2)];
        return
        [
            .. Bytes(
                $"HTTP/1.1 200 OK\r\nContent-Type: {request.MediaType}\r\nContent-Encoding: {encoding}\r\nContent-Length: {half.Length}\r\n\r\n"
            ),
            .. half,
        ];
    }
}
