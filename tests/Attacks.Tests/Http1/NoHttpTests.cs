using Attacks.Tests.Wire;
using Attacks.Tests.World;

namespace Attacks.Tests.Http1;

/// <summary>What is no HTTP, or contradicts itself, is a fault of the connection or no answer that the API declares.</summary>
public sealed class NoHttpTests
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Type: {type}\r\n";
    private const string Chunks = Head + "Transfer-Encoding: chunked\r\n\r\n";

    private static readonly string[] Answers =
    [
        "SSH-2.0-OpenSSH_9.6\r\n\r\n",
        "<html>It works!</html>\r\n\r\n",
        "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\r\n\r\n",
        "HTTP/1.1 20 OK\r\n\r\n",
        "HTTP/1.1 2000 OK\r\n\r\n",
        "HTTP/1.1 -20 OK\r\n\r\n",
        "HTTP/1.1 2x0 OK\r\n\r\n",
        "HTTP/1.1200 OK\r\n\r\n",
        "HTTP/2.0 200 OK\r\n\r\n",
        "HTTP/9.9 200 OK\r\n\r\n",
        "HTTP/1.1 000 None\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 099 None\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: evil\r\n\r\nevil",
        "HTTP/1.1 304 Not Modified\r\nContent-Length: 4\r\n\r\nevil",
        "HTTP/1.1 600 Beyond\r\nContent-Length: 4\r\n\r\nevil",
        "HTTP/1.1 999 Denied\r\nContent-Length: 4\r\n\r\nevil",
        Head + "no colon\r\n\r\n{body}",
        Head + "Space before : colon\r\n\r\n{body}",
        Head + ": no name\r\n\r\n{body}",
        Head + "Content-Length: {length}\r\nTransfer-Encoding: chunked\r\n\r\n{body}",
        Chunks + "-1\r\n{body}\r\n0\r\n\r\n",
        Chunks + "0x5\r\n{body}\r\n0\r\n\r\n",
        Chunks + "FFFFFFFFFFFFFFFFFFFF\r\n{body}\r\n0\r\n\r\n",
        Chunks + "7FFFFFFFFFFFFFFF\r\n{body}",
        Chunks + "evil\r\n{body}\r\n0\r\n\r\n",
        Chunks + "\r\n{body}\r\n0\r\n\r\n",
        Chunks + "1\r\n{body}0\r\n\r\n",
        Head + "Content-Encoding: gzip\r\nContent-Length: {length}\r\n\r\n{body}",
        Head + "Content-Encoding: deflate\r\nContent-Length: {length}\r\n\r\n{body}",
        Head + "Content-Encoding: br\r\nContent-Length: {length}\r\n\r\n{body}",
        Head + "Content-Encoding: gzip, gzip, gzip\r\nContent-Length: {length}\r\n\r\n{body}",
        Head + "Content-Encoding: gzip, br\r\nContent-Length: {length}\r\n\r\n{body}",
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Answers.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Ends_as_documented(int number)
    {
        var ends = await Verdict.OfAsync(
            async (peer, request) =>
            {
                await peer.SendAsync(Filled(Answers[number], request));
                peer.Close();
            },
            Form.Whole
        );

        Assert.All(ends, static end => Assert.NotNull(end.Value));
    }

    /// <summary>Of an answer that is given whatever it is, these are some that HTTP lets pass.</summary>
    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task A_body_that_is_read_as_it_arrives_ends_as_documented(int number)
    {
        var ends = await Verdict.OfAsync(
            async (peer, request) =>
            {
                await peer.SendAsync(Filled(Answers[number], request));
                peer.Close();
            },
            Form.Live
        );

        Assert.Equal(Form.Live.Length, ends.Count);
    }

    private static string Filled(string answer, ReceivedRequest request) =>
        answer
            .Replace("{type}", request.MediaType, StringComparison.Ordinal)
            .Replace("{length}", $"{request.Answer.Length}", StringComparison.Ordinal)
            .Replace("{body}", request.Answer, StringComparison.Ordinal);
}
