namespace CampaignsGen.Generator.Model;

/// <summary>A request that the API sends: a webhook, or a callback of an operation.</summary>
internal sealed record Webhook
{
    public required string Pointer { get; init; }

    /// <summary>As in the document: the event, or the callback.</summary>
    public required string Name { get; init; }

    /// <summary>What the document wants it to be called in code; null where it does not say.</summary>
    public string? GivenName { get; init; }

    /// <summary>The HTTP method in capitals.</summary>
    public required string Method { get; init; }

    /// <summary>Whether it is a callback.</summary>
    public bool IsCallback { get; init; }

    /// <summary>The <see cref="Operation.Pointer"/> of the one operation that asks for it; null for a webhook, and for a callback with a name of its own.</summary>
    public string? Operation { get; init; }
    public string? Summary { get; init; }
    public string? Description { get; init; }
    public bool Deprecated { get; init; }
    public RequestBody? Body { get; init; }
}
