using System.Text;
using CampaignsGen.LocalServer.Recording;

namespace CampaignsGen.LocalServer.Page.Views;

/// <summary>Represents a request and its response on the page, without credentials.</summary>
internal sealed record ExchangeView
{
    private const int LongestBody = 4096;

    public required long Number { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public required string Method { get; init; }
    public required string Target { get; init; }
    public required IReadOnlyDictionary<string, string> Headers { get; init; }
    public required string RequestBody { get; init; }

    /// <summary>Gets the status code, or 0 if no response was sent.</summary>
    public required int Status { get; init; }

    public string? ContentType { get; init; }
    public required string ResponseBody { get; init; }

    internal static ExchangeView Of(RecordedExchange exchange) =>
        new()
        {
            Number = exchange.Number,
            ReceivedAt = exchange.Request.ReceivedAt,
            Method = exchange.Request.Method,
            Target = Credentials.Hide(exchange.Request.Target),
            Headers = exchange.Request.Headers.ToDictionary(
                header => header.Key,
                header => Credentials.HideHeader(header.Key, header.Value)
            ),
            RequestBody = Text(exchange.Request.Body),
            Status = exchange.Status,
            ContentType = exchange.ContentType,
            ResponseBody = Text(exchange.Body),
        };

    private static string Text(ReadOnlyMemory<byte> body)
    {
        string text = Encoding.UTF8.GetString(body.Span[..Math.Min(body.Length, LongestBody)]);
        string cut = body.Length > LongestBody ? $"… ({body.Length} bytes)" : "";
        return Credentials.Hide(text) + cut;
    }
}
