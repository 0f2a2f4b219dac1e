using System.Globalization;
using System.Text;

namespace Attacks.Tests.Wire;

/// <summary>A request as it came over the wire, and what an honest server says to it.</summary>
internal sealed record ReceivedRequest(string Head, byte[] Body)
{
    internal string Method { get; } = Head[..Head.IndexOf(' ', StringComparison.Ordinal)];

    internal string Path { get; } = Head.Split(' ')[1];

    /// <summary>The media type of the declared success.</summary>
    internal string MediaType =>
        Last switch
        {
            "thing" => "application/json",
            "text" => "text/plain",
            "octets" => "application/octet-stream",
            "events" => "text/event-stream",
            "lines" => "application/jsonl",
            _ => "application/vnd.campaigns.v1+json",
        };

    /// <summary>The body of the declared success.</summary>
    internal string Answer =>
        Last switch
        {
            "thing" => Thing,
            "text" or "octets" => "honest",
            "events" => $"data: {Thing}\n\n",
            "lines" => Thing + "\n",
            _ => $$"""{"id":"{{Last}}","state":"READY"}""",
        };

    /// <summary>The answer itself, by which the connection stays open.</summary>
    internal byte[] Whole =>
        Method == "POST" || Last is "order" or "guarded"
            ? "HTTP/1.1 204 No Content\r\n\r\n"u8.ToArray()
            : Encoding.UTF8.GetBytes(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"HTTP/1.1 200 OK\r\nContent-Type: {MediaType}\r\nContent-Length: {Answer.Length}\r\n\r\n{Answer}"
                )
            );

    private const string Thing = """{"id":"honest"}""";

    private string Last => Path[(Path.LastIndexOf('/') + 1)..];
}
