namespace CampaignsGen.Generator.Plan;

/// <summary>A body of several parts (RFC 7578, RFC 2046): a record of fields and files, and how it is written.</summary>
internal sealed record MultipartPlan
{
    public required string Identifier { get; init; }
    public required string WriterIdentifier { get; init; }
    public required DocPlan Doc { get; init; }

    /// <summary>Whether it can be held against the document's limits.</summary>
    public bool IsChecked { get; init; }
    public EquatableArray<PartPlan> Parts { get; init; }
}

internal enum PartKind
{
    /// <summary>A plain value, or a list of them.</summary>
    Text,

    /// <summary>One JSON text.</summary>
    Json,

    /// <summary>Text or JSON by what the value is, a part for each item of a list.</summary>
    Value,

    /// <summary>In a style of forms.</summary>
    Styled,
    File,
    Files,
}

internal sealed record PartPlan
{
    public required PartKind Kind { get; init; }

    /// <summary>The name of the part; null where it stands for itself by its place.</summary>
    public required string? Name { get; init; }
    public required string Identifier { get; init; }

    /// <summary>The local that holds the value while it is tested.</summary>
    public required string Local { get; init; }
    public required TypePlan Type { get; init; }
    public required bool Required { get; init; }
    public required DocPlan Doc { get; init; }

    /// <summary>What it is held against before it is sent; null for nothing.</summary>
    public CheckPlan? Check { get; init; }

    /// <summary>The media type; null for the one of its kind.</summary>
    public string? MediaType { get; init; }

    /// <summary>The property that says another media type; null where there is only one.</summary>
    public string? MediaTypeIdentifier { get; init; }

    /// <summary>The runtime's name of the style, where it has one.</summary>
    public string? Style { get; init; }

    /// <summary>Whether it is a map of parts by their names.</summary>
    public bool IsMap { get; init; }
    public EquatableArray<PartHeaderPlan> Headers { get; init; }
}

/// <summary>A header of a part.</summary>
internal sealed record PartHeaderPlan
{
    public required string Name { get; init; }

    /// <summary>The property that holds it; null where it has only one value.</summary>
    public required string? Identifier { get; init; }

    /// <summary>Its only value.</summary>
    public string? Constant { get; init; }
    public required TypePlan Type { get; init; }

    /// <summary>Whether a part cannot be sent without it.</summary>
    public required bool Required { get; init; }
    public required DocPlan Doc { get; init; }
}
