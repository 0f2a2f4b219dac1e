namespace CampaignsGen.LocalServer.Recording;

/// <summary>A request and the answer that it got.</summary>
/// <param name="Request">The request.</param>
/// <param name="Status">The status of the answer; 0 where none was sent, because the caller had gone or a fault broke the connection.</param>
/// <param name="ContentType">The Content-Type of the answer; null where it has none.</param>
/// <param name="Body">The body of the answer, whole, even where a fault sent only half of it.</param>
public sealed record RecordedExchange(
    RecordedRequest Request,
    int Status,
    string? ContentType,
    ReadOnlyMemory<byte> Body
);
