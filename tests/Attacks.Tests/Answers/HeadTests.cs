using Attacks.Tests.World;
using CampaignsGen;

namespace Attacks.Tests.Answers;

/// <summary>Heads that HTTP lets pass, and that nobody expects.</summary>
public sealed class HeadTests
{
    private static readonly string LongText = new('a', 30_000);

    private static readonly string[] Statuses =
    [
        "201 Created",
        "204 No Content",
        "205 Reset Content",
        "206 Partial Content",
        "300 Multiple Choices",
        "302 Found\r\nLocation: \u0001\u00ff://:::",
        "302 Found\r\nLocation: " + LongText,
        "304 Not Modified",
        "401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"evil\"",
        "401 Unauthorized\r\nWWW-Authenticate: Negotiate",
        "407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"evil\"",
        "409 Conflict",
        "417 Expectation Failed",
        "421 Misdirected Request",
        "425 Too Early",
        "426 Upgrade Required\r\nUpgrade: HTTP/9",
        "429 Too Many Requests\r\nRetry-After: 99999999999999999999999999",
        "429 Too Many Requests\r\nRetry-After: -1",
        "429 Too Many Requests\r\nRetry-After: Fri, 31 Dec 9999 23:59:59 GMT",
        "429 Too Many Requests\r\nRetry-After: 1\r\nRetry-After: evil",
        "429 Too Many Requests\r\nDate: evil\r\nRetry-After: Mon, 01 Jan 0001 00:00:00 GMT",
        "500 \u0001\u0002\u001b[31m",
        "500 " + LongText,
        "503 Service Unavailable\r\nRetry-After: \u00ff",
        "599 Evil",
    ];

    private static readonly string[] MediaTypes =
    [
        "",
        ";",
        "evil",
        "text/html",
        "application/json;charset=evil",
        "application/json;charset=utf-7",
        "application/json;charset=utf-16",
        "text/plain;charset=\"",
        "text/event-stream;charset=utf-32",
        "application/json, text/html",
        "\u0001\u00ff/\u0002",
        "application/" + LongText,
        "application/json\r\nContent-Type: text/html",
        "application/json\r\nContent-Encoding: evil",
        "application/json\r\nContent-Language: \u0001",
        "application/json\r\nContent-Location: :::",
        "application/json\r\nExpires: evil\r\nLast-Modified: evil\r\nETag: evil\r\nDate: evil\r\nAge: evil",
        "application/json\r\nSet-Cookie: evil=1; Domain=.com; Path=/",
        "application/json\r\nConnection: evil, close, keep-alive\r\nKeep-Alive: timeout=-1",
        "application/json\r\nAlt-Svc: h2=\"evil.example:443\"; ma=86400",
        "application/json\r\nLink: <http://evil.example/>; rel=preload",
    ];

    public static TheoryData<int> StatusNumbers => [.. Enumerable.Range(0, Statuses.Length)];

    public static TheoryData<int> MediaTypeNumbers => [.. Enumerable.Range(0, MediaTypes.Length)];

    [Theory]
    [MemberData(nameof(StatusNumbers))]
    public async Task A_status_ends_as_documented(int number)
    {
        string status = Statuses[number];
        var ends = await Verdict.OfAsync(
            (peer, _) => peer.SendAsync($"HTTP/1.1 {status}\r\nContent-Length: {Length(status)}\r\n\r\n{Body(status)}"),
            Form.All
        );

        Assert.Null(ends["raw response"]);
        Assert.All(
            ends.Where(static end => end.Key is not "response" and not "raw response"),
            end => Assert.True(status[0] == '2' || end.Value is ApiException)
        );
    }

    [Theory]
    [MemberData(nameof(MediaTypeNumbers))]
    public async Task A_media_type_ends_as_documented(int number)
    {
        var ends = await Verdict.OfAsync(
            (peer, request) =>
                peer.SendAsync(
                    $"HTTP/1.1 200 OK\r\nContent-Type: {MediaTypes[number]}\r\nContent-Length: {request.Answer.Length}\r\n\r\n{request.Answer}"
                ),
            Form.All
        );

        Assert.Null(ends["octets"]);
    }

    /// <summary>Before the answer come as many others as anybody likes to send.</summary>
    [Theory]
    [InlineData("100 Continue")]
    [InlineData("102 Processing")]
    [InlineData("103 Early Hints\r\nLink: </a.css>; rel=preload")]
    [InlineData("199 Evil\r\nContent-Length: 1000")]
    public async Task A_hundred_of_them_are_passed_over(string interim)
    {
        string all = string.Concat(Enumerable.Repeat($"HTTP/1.1 {interim}\r\n\r\n", 100));

        var ends = await Verdict.OfAsync(
            async (peer, request) =>
            {
                await peer.SendAsync(all);
                await peer.SendAsync(request.Whole);
            },
            Form.All
        );

        Assert.All(ends, static end => Assert.Null(end.Value));
    }

    private static bool HasBody(string status) => status[..3] is not ("204" or "205" or "304");

    private static string Body(string status) => HasBody(status) ? "evil" : "";

    private static int Length(string status) => Body(status).Length;
}
