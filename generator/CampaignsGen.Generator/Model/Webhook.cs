namespace CampaignsGen.Generator.Model;

/// <summary>Represents a request that the API sends: a webhook, or a callback of an operation.</summary>
internal sealed record Webhook
{
    public required string Pointer { get; init; }

    /// <summary>The name in the document: of the event, or of the callback.</summary>
    public required string Name { get; init; }

    /// <summary>The name in code that the document specifies, or null if there is none.</summary>
    public string? GivenName { get; init; }

    /// <summary>The HTTP method in uppercase.</summary>
    public required string Method { get; init; }

    /// <summary>Whether the request is a callback.</summary>
    public bool IsCallback { get; init; }

    /// <summary>
    /// The <see cref="Operation.Pointer"/> of the operation with this callback, or null for a webhook and for a referenced callback,
    /// which several operations can share.
    /// </summary>
    public string? Operation { get; init; }
    public string? Summary { get; init; }
    public string? Description { get; init; }
    public bool Deprecated { get; init; }
    public RequestBody? Body { get; init; }
}
