using Attacks.Tests.Wire;
using Attacks.Tests.World;

namespace Attacks.Tests.Answers;

/// <summary>A server that says the key back, wherever it can: nothing that people see of the call shows it.</summary>
public sealed class EchoTests
{
    private static readonly string[] Answers =
    [
        "HTTP/1.1 409 Conflict\r\nContent-Length: {length}\r\n\r\n{key}",
        "HTTP/1.1 409 {key}\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 409 Conflict\r\nX-Evil: {key}\r\nX-Request-Id: x\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 409 Conflict\r\nContent-Type: application/json\r\nContent-Length: {problem}\r\n\r\n{\"detail\":\"No {key}\"}",
        "HTTP/1.1 302 Found\r\nLocation: https://evil.example/{key}\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"{key}\"\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Type: {key}\r\nContent-Length: 2\r\n\r\n[]",
        "HTTP/1.1 200 OK\r\nContent-Type: {type}\r\nContent-Length: {string}\r\n\r\n\"{key}\"",
        "HTTP/1.1 200 OK\r\nContent-Type: {type}\r\nContent-Length: {event}\r\n\r\ndata: \"{key}\"\n\n",
        "HTTP/1.1 200 OK\r\nContent-Type: {type}\r\nContent-Length: 1000\r\n\r\n{key}",
        "HTTP/1.1 200 OK\r\nContent-Type: {type}\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n{key}: {key}\r\n\r\n",
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Answers.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Is_not_shown(int number)
    {
        var ends = await Verdict.OfAsync(
            async (peer, request) =>
            {
                await peer.SendAsync(Filled(Answers[number], request));
                peer.Close();
            },
            Form.All
        );

        Assert.NotNull(ends["value"]);
    }

    private static string Filled(string answer, ReceivedRequest request)
    {
        int at = request.Head.IndexOf(Leaks.Prefix, StringComparison.Ordinal);
        string key = request.Head[at..request.Head.IndexOf('\r', at)];
        return answer
            .Replace("{key}", key, StringComparison.Ordinal)
            .Replace("{type}", request.MediaType, StringComparison.Ordinal)
            .Replace("{length}", $"{key.Length}", StringComparison.Ordinal)
            .Replace("{string}", $"{key.Length + 2}", StringComparison.Ordinal)
            .Replace("{event}", $"{key.Length + 10}", StringComparison.Ordinal)
            .Replace("{problem}", $"{key.Length + 16}", StringComparison.Ordinal);
    }
}
