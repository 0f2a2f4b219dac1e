namespace CampaignsGen.Generator.Plan;

/// <summary>Represents the limits of a value that the document specifies.</summary>
internal sealed record LimitsPlan
{
    public static LimitsPlan None { get; } = new();

    public int? MinLength { get; init; }
    public int? MaxLength { get; init; }

    /// <summary>The regular expression of the document, which .NET may not support.</summary>
    public string? Pattern { get; init; }
    public int? MinItems { get; init; }
    public int? MaxItems { get; init; }

    /// <summary>The digits of the document, as for the properties below; the number fits in a <c>double</c>.</summary>
    public string? Minimum { get; init; }
    public string? ExclusiveMinimum { get; init; }
    public string? Maximum { get; init; }
    public string? ExclusiveMaximum { get; init; }
}
