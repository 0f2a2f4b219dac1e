namespace CampaignsGen.Generator.Model;

/// <summary>Represents the request body of an operation.</summary>
internal sealed record RequestBody(string Pointer)
{
    public string? Description { get; init; }
    public bool Required { get; init; }
    public EquatableArray<MediaType> Content { get; init; }
}

/// <summary>Represents a media type of a body with the schema of its content.</summary>
/// <param name="Pointer">The place in the document.</param>
/// <param name="Name">The media type as in the document, including its parameters.</param>
/// <param name="Schema">The schema, or null if any content is allowed.</param>
internal sealed record MediaType(string Pointer, string Name, Schema? Schema)
{
    /// <summary>The schema of one item of a sequence (OpenAPI 3.2, "Sequential Media Types").</summary>
    public Schema? ItemSchema { get; init; }

    /// <summary>
    /// <c>x-event-stream-end</c>: the data that ends a stream of events and is not an event, or null if the document does
    /// not specify it.
    /// </summary>
    public string? StreamEnd { get; init; }

    /// <summary>The encodings of properties of a form that the document specifies.</summary>
    public EquatableArray<Encoding> Encodings { get; init; }

    /// <summary>The encodings of the first parts without names, by position (OpenAPI 3.2, "Encoding By Position").</summary>
    public EquatableArray<Encoding> PrefixEncodings { get; init; }

    /// <summary>The encoding of the parts after them, or null if the document does not specify it.</summary>
    public Encoding? ItemEncoding { get; init; }

    /// <summary>Whether the content is XML, which a client sends and returns as text.</summary>
    public bool IsXml
    {
        get
        {
            string type = MediaTypeName.WithoutParameters(Name);
            bool isOfXml = type.EndsWith("+xml", StringComparison.Ordinal);
            return type is "application/xml" or "text/xml"
                || (isOfXml && !type.StartsWith("image/", StringComparison.Ordinal));
        }
    }

    /// <summary>Whether a part whose schema has no type is binary, as it is since OpenAPI 3.1.</summary>
    public bool UntypedIsOctets { get; init; }
}

/// <summary>Represents the encoding of a property of a form or of a part.</summary>
/// <param name="Pointer">The place in the document.</param>
/// <param name="Name">The name of the property, or the position of a part without a name.</param>
internal sealed record Encoding(string Pointer, string Name)
{
    /// <summary>The media types of the part, separated by commas, or null.</summary>
    public string? ContentType { get; init; }

    /// <summary>The style, or null if the document does not specify it.</summary>
    public ParameterStyle? Style { get; init; }

    /// <summary>The <c>explode</c> field, or null if the document does not specify it.</summary>
    public bool? Explode { get; init; }

    /// <summary>Whether items and pairs are separate fields: the specified value, or the default of the style.</summary>
    public bool Explodes => Explode ?? (Style ?? ParameterStyle.Form).ExplodesByDefault();

    /// <summary>The <c>allowReserved</c> field, or null if the document does not specify it.</summary>
    public bool? AllowReserved { get; init; }

    /// <summary>Whether the part is itself multipart (OpenAPI 3.2, "Nested Encoding").</summary>
    public bool IsNested { get; init; }
    public EquatableArray<ResponseHeader> Headers { get; init; }

    /// <summary>Whether the value is serialized like a query parameter, because one of three fields specifies it.</summary>
    public bool HasStyle => Style is not null || Explode is not null || AllowReserved is not null;
}

/// <summary>Represents the response of an operation for a status code, a range of status codes, or all others.</summary>
/// <param name="Pointer">The place in the document.</param>
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

    /// <summary>Whether <c>content</c> describes the header with a JSON media type.</summary>
    public bool IsJson { get; init; }

    /// <summary>The separator of the items of an array: a comma, unless a 2.0 document specifies another one.</summary>
    public char Delimiter { get; init; } = ',';
}
