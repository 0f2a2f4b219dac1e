namespace CampaignsGen.Generator.Model;

/// <summary>Represents an operation: an HTTP method of a path.</summary>
internal sealed record Operation
{
    public required string Pointer { get; init; }

    /// <summary>The <c>operationId</c> of the document, or null if there is none.</summary>
    public string? Id { get; init; }

    /// <summary>The name in code that the document specifies, or null if there is none.</summary>
    public string? GivenName { get; init; }

    /// <summary>The HTTP method in uppercase: <c>PATCH</c>.</summary>
    public required string Method { get; init; }

    /// <summary>The path template of the document: <c>/pets/{petId}/toys</c>.</summary>
    public required string Path { get; init; }
    public string? Summary { get; init; }
    public string? Description { get; init; }
    public bool Deprecated { get; init; }

    /// <summary>
    /// Whether the operation is idempotent, or null if the document does not specify it, so that the method determines it.
    /// </summary>
    public bool? IsIdempotent { get; init; }

    /// <summary>The header with the idempotency key of a request, or null if there is none.</summary>
    public string? IdempotencyKeyHeader { get; init; }

    /// <summary>The paging of the operation, or null if the document does not describe it.</summary>
    public Paging? Paging { get; init; }

    /// <summary>The descriptions of waiting, one for each waiting method.</summary>
    public EquatableArray<Wait> Waits { get; init; }
    public EquatableArray<string> Tags { get; init; }

    /// <summary>The parameters of the path item and of the operation, which override those with the same name and location.</summary>
    public EquatableArray<Parameter> Parameters { get; init; }
    public RequestBody? RequestBody { get; init; }
    public EquatableArray<Response> Responses { get; init; }

    /// <summary>The alternatives, each with schemes that are required together: those of the operation, or those of the document.</summary>
    public EquatableArray<SecurityRequirement> Security { get; init; }

    /// <summary>The servers of the operation or of its path item; empty if those of the document apply.</summary>
    public EquatableArray<Server> Servers { get; init; }
}
