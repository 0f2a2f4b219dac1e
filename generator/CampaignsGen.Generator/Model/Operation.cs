namespace CampaignsGen.Generator.Model;

/// <summary>One HTTP method of one path.</summary>
internal sealed record Operation
{
    public required string Pointer { get; init; }

    /// <summary>The <c>operationId</c> as in the document; null where it has none.</summary>
    public string? Id { get; init; }

    /// <summary>What the document wants it to be called in code; null where it does not say.</summary>
    public string? GivenName { get; init; }

    /// <summary>The HTTP method in capitals: <c>PATCH</c>.</summary>
    public required string Method { get; init; }

    /// <summary>The path template as in the document: <c>/pets/{petId}/toys</c>.</summary>
    public required string Path { get; init; }
    public string? Summary { get; init; }
    public string? Description { get; init; }
    public bool Deprecated { get; init; }

    /// <summary>Whether it may be done twice, where the document says so; null where its method says it.</summary>
    public bool? IsIdempotent { get; init; }

    /// <summary>The header with a key by which the server knows a request that it has seen; null for none.</summary>
    public string? IdempotencyKeyHeader { get; init; }

    /// <summary>How its pages are asked for; null where the document does not say.</summary>
    public Paging? Paging { get; init; }

    /// <summary>What the document says of waiting, for each method that waits.</summary>
    public EquatableArray<Wait> Waits { get; init; }
    public EquatableArray<string> Tags { get; init; }

    /// <summary>The path item's parameters and the operation's own, which replace those of the same name and location.</summary>
    public EquatableArray<Parameter> Parameters { get; init; }
    public RequestBody? RequestBody { get; init; }
    public EquatableArray<Response> Responses { get; init; }

    /// <summary>The alternatives, each of schemes required together: the operation's own, else the document's.</summary>
    public EquatableArray<SecurityRequirement> Security { get; init; }

    /// <summary>The operation's own or its path item's servers; empty where the document's apply.</summary>
    public EquatableArray<Server> Servers { get; init; }
}
