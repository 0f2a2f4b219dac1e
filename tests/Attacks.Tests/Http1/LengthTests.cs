using Attacks.Tests.World;

namespace Attacks.Tests.Http1;

/// <summary>
/// A length that is not that of the body: what .NET makes of it is an answer, or a fault that the documentation names, and never
/// the beginning of the next answer.
/// </summary>
public sealed class LengthTests
{
    private static readonly string[] Lengths =
    [
        "Content-Length: 0",
        "Content-Length: 1",
        "Content-Length: 5\r\nContent-Length: 6",
        "Content-Length: 6\r\nContent-Length: 5",
        "Content-Length: 5, 5",
        "Content-Length: +5",
        "Content-Length: -5",
        "Content-Length: 0x5",
        "Content-Length: 5 5",
        "Content-Length: five",
        "Content-Length:",
        "Content-Length: 2147483648",
        "Content-Length: 9223372036854775807",
        "Content-Length: 9223372036854775808",
        "Content-Length: 99999999999999999999999999",
        "Content-Length : 5",
        "Content-Length: 5\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked\r\nContent-Length: 5",
        "Transfer-Encoding: evil\r\nContent-Length: 5",
        "Transfer-Encoding: chunked, evil",
        "Transfer-Encoding: identity\r\nContent-Length: 5",
        "Null: \0\r\nContent-Length: 5",
    ];

    public static TheoryData<string> All =>
        [.. Lengths.Select(static text => text.Replace("\0", "\\0", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Ends_as_documented(string length)
    {
        string header = length.Replace("\\0", "\0", StringComparison.Ordinal);

        var ends = await Verdict.OfAsync(
            async (peer, request) =>
            {
                await peer.SendAsync(
                    $"HTTP/1.1 200 OK\r\nContent-Type: {request.MediaType}\r\n{header}\r\n\r\n{request.Answer}"
                );
                peer.Close();
            },
            Form.All
        );

        Assert.Equal(Form.All.Length, ends.Count);
    }
}
