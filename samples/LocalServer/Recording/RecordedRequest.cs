namespace CampaignsGen.LocalServer.Recording;

/// <summary>A request as it came over the wire.</summary>
public sealed class RecordedRequest
{
    /// <summary>The method, for example <c>PATCH</c>.</summary>
    public required string Method { get; init; }

    /// <summary>The request target exactly as sent, still percent-encoded, for example <c>/cc/US1/campaigns/v1/…</c>.</summary>
    public required string Target { get; init; }

    /// <summary>The headers by name, whatever its case; several values of one name are joined with a comma.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The body; empty where there is none.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }
}
