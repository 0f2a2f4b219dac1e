namespace CampaignsGen.LocalServer.Recording;

/// <summary>Represents a request as it was received.</summary>
public sealed class RecordedRequest
{
    /// <summary>Gets the time at which the request was received.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Gets the HTTP method, such as <c>PATCH</c>.</summary>
    public required string Method { get; init; }

    /// <summary>Gets the request target exactly as sent, percent-encoded, such as <c>/cc/US1/campaigns/v1/…</c>.</summary>
    public required string Target { get; init; }

    /// <summary>Gets the headers by case-insensitive name. Several values of one header are joined with a comma.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>Gets the body, or an empty value if there is none.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }
}
