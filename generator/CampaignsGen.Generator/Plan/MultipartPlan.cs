namespace CampaignsGen.Generator.Plan;

/// <summary>Represents a multipart body (RFC 7578, RFC 2046): a record of fields and files, and how it is written.</summary>
internal sealed record MultipartPlan
{
    public required string Identifier { get; init; }
    public required string WriterIdentifier { get; init; }
    public required DocPlan Doc { get; init; }

    /// <summary>Whether the body can be validated against the document's limits.</summary>
    public bool IsChecked { get; init; }
    public EquatableArray<PartPlan> Parts { get; init; }
}

internal enum PartKind
{
    /// <summary>A plain value, or a list of plain values.</summary>
    Text,

    /// <summary>One JSON text.</summary>
    Json,

    /// <summary>Text or JSON depending on the value, with one part for each item of a list.</summary>
    Value,

    /// <summary>In a form style.</summary>
    Styled,
    File,
    Files,
}

internal sealed record PartPlan
{
    public required PartKind Kind { get; init; }

    /// <summary>The name of the part, or null if its position identifies it.</summary>
    public required string? Name { get; init; }
    public required string Identifier { get; init; }

    /// <summary>The local variable with which the value is tested.</summary>
    public required string Local { get; init; }
    public required TypePlan Type { get; init; }
    public required bool Required { get; init; }
    public required DocPlan Doc { get; init; }

    /// <summary>The validation before the value is sent, or null if there is none.</summary>
    public CheckPlan? Check { get; init; }

    /// <summary>The media type, or null for the default of its kind.</summary>
    public string? MediaType { get; init; }

    /// <summary>The property with a different media type, or null if there is only one.</summary>
    public string? MediaTypeIdentifier { get; init; }

    /// <summary>The runtime's name of the style, or null if there is none.</summary>
    public string? Style { get; init; }

    /// <summary>Whether the property is a map of parts by name.</summary>
    public bool IsMap { get; init; }
    public EquatableArray<PartHeaderPlan> Headers { get; init; }
}

/// <summary>Represents a header of a part.</summary>
internal sealed record PartHeaderPlan
{
    public required string Name { get; init; }

    /// <summary>The property with the value, or null if the value is constant.</summary>
    public required string? Identifier { get; init; }

    /// <summary>The constant value.</summary>
    public string? Constant { get; init; }
    public required TypePlan Type { get; init; }

    /// <summary>Whether the header is required to send the part.</summary>
    public required bool Required { get; init; }
    public required DocPlan Doc { get; init; }
}
