namespace CampaignsGen.Generator.Plan;

/// <summary>A body of several parts (RFC 7578): a record of fields and files, and how it is written.</summary>
internal sealed record MultipartPlan
{
    public required string Identifier { get; init; }
    public required string WriterIdentifier { get; init; }
    public required DocPlan Doc { get; init; }
    public EquatableArray<PartPlan> Parts { get; init; }
}

internal enum PartKind
{
    /// <summary>A plain value, or a list of them.</summary>
    Text,
    Json,
    File,
    Files,
}

internal sealed record PartPlan
{
    public required PartKind Kind { get; init; }

    /// <summary>The name of the part.</summary>
    public required string Name { get; init; }
    public required string Identifier { get; init; }

    /// <summary>The local that holds the value while it is tested.</summary>
    public required string Local { get; init; }
    public required TypePlan Type { get; init; }
    public required bool Required { get; init; }
    public required DocPlan Doc { get; init; }
}
