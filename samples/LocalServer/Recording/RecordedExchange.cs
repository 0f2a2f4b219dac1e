namespace CampaignsGen.LocalServer.Recording;

/// <summary>Represents a request and its response.</summary>
/// <param name="Request">The request.</param>
/// <param name="Status">The status code of the response, or 0 if none was sent because the caller disconnected or a fault closed the connection.</param>
/// <param name="ContentType">The Content-Type of the response, or null if it has none.</param>
/// <param name="Body">The complete body of the response, even if a fault sent only half of it.</param>
public sealed record RecordedExchange(
    RecordedRequest Request,
    int Status,
    string? ContentType,
    ReadOnlyMemory<byte> Body
)
{
    /// <summary>Gets the number of the request, in the order of the responses, from 1.</summary>
    public long Number { get; init; }
}
