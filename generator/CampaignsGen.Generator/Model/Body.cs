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

    /// <summary>How the first parts are written that have a place and no name (OpenAPI 3.2, "Encoding By Position").</summary>
    public EquatableArray<Encoding> PrefixEncodings { get; init; }

    /// <summary>How the parts are written that follow them; null where the document does not say.</summary>
    public Encoding? ItemEncoding { get; init; }

    /// <summary>Whether it is XML, which a client sends and gives as text.</summary>
    public bool IsXml
    {
        get
        {
            string type = Name.Split(';')[0].Trim().ToLowerInvariant();
            bool isOfXml = type.EndsWith("+xml", StringComparison.Ordinal);
            return type is "application/xml" or "text/xml"
                || (isOfXml && !type.StartsWith("image/", StringComparison.Ordinal));
        }
    }

    /// <summary>Whether a part whose schema names no type is octets, as it is since OpenAPI 3.1.</summary>
    public bool UntypedIsOctets { get; init; }
}

/// <summary>How one property of a form, or one part, is written.</summary>
/// <param name="Pointer">Where it stands.</param>
/// <param name="Name">The property; the place of a part without a name.</param>
internal sealed record Encoding(string Pointer, string Name)
{
    /// <summary>The media type of its part, several with commas between them, or null.</summary>
    public string? ContentType { get; init; }

    /// <summary>Null where the document does not say.</summary>
    public ParameterStyle? Style { get; init; }

    /// <summary>Null where the document does not say.</summary>
    public bool? Explode { get; init; }

    /// <summary>Whether items and pairs stand each for itself, by the document's word or the style's default.</summary>
    public bool Explodes => Explode ?? (Style ?? ParameterStyle.Form).ExplodesByDefault();

    /// <summary>Null where the document does not say.</summary>
    public bool? AllowReserved { get; init; }

    /// <summary>Whether the part is made of parts itself (OpenAPI 3.2, "Nested Encoding").</summary>
    public bool IsNested { get; init; }
    public EquatableArray<ResponseHeader> Headers { get; init; }

    /// <summary>Whether it is written as a parameter of a query would be, by one of three fields that say how.</summary>
    public bool HasStyle => Style is not null || Explode is not null || AllowReserved is not null;
}

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
