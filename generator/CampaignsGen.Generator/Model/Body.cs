namespace CampaignsGen.Generator.Model;

/// <summary>What an operation may send.</summary>
internal sealed record RequestBody(string Pointer)
{
    public string? Description { get; init; }
    public bool Required { get; init; }
    public EquatableArray<MediaType> Content { get; init; }
}

/// <summary>One media type of a body, and the schema of its content.</summary>
/// <param name="Pointer">Where it stands.</param>
/// <param name="Name">The media type as in the document, parameters included.</param>
/// <param name="Schema">Null where the document gives none: any content.</param>
internal sealed record MediaType(string Pointer, string Name, Schema? Schema)
{
    /// <summary>The schema of one item, where the content comes item by item (OpenAPI 3.2, "Sequential Media Types").</summary>
    public Schema? ItemSchema { get; init; }

    /// <summary><c>x-event-stream-end</c>: the data that ends a stream of events and is no event itself; null where the document does not say.</summary>
    public string? StreamEnd { get; init; }

    /// <summary>How properties of a form are written, where the document says so.</summary>
    public EquatableArray<Encoding> Encodings { get; init; }
}

/// <param name="Name">The property.</param>
/// <param name="ContentType">The media type of its part, or null.</param>
/// <param name="Style">Null where the document does not say.</param>
/// <param name="Explode">Null where the document does not say.</param>
internal sealed record Encoding(string Name, string? ContentType, ParameterStyle? Style, bool? Explode);

/// <summary>What an operation may answer with one status, a range of them, or all others.</summary>
/// <param name="Pointer">Where it stands.</param>
/// <param name="Status"><c>200</c>, <c>4XX</c> or <c>default</c>.</param>
internal sealed record Response(string Pointer, string Status)
{
    public string? Description { get; init; }
    public EquatableArray<MediaType> Content { get; init; }
    public EquatableArray<ResponseHeader> Headers { get; init; }

    /// <summary><c>x-advice</c>: what the caller should check.</summary>
    public EquatableArray<string> Advice { get; init; }
}

internal sealed record ResponseHeader(string Pointer, string Name, Schema? Schema)
{
    public string? Description { get; init; }
    public bool Required { get; init; }

    /// <summary>Whether <c>content</c> describes it by a JSON media type.</summary>
    public bool IsJson { get; init; }

    /// <summary>What stands between the items of an array: a comma, unless a 2.0 document says otherwise.</summary>
    public char Delimiter { get; init; } = ',';
}
