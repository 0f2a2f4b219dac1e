namespace CampaignsGen.Generator.Model;

/// <summary>Represents the limits of a schema. Numbers are kept as text of the document, so that they are not rounded.</summary>
internal sealed record Constraints
{
    public static Constraints None { get; } = new();

    public int? MinLength { get; init; }
    public int? MaxLength { get; init; }
    public string? Pattern { get; init; }
    public string? Minimum { get; init; }
    public string? Maximum { get; init; }
    public bool ExclusiveMinimum { get; init; }
    public bool ExclusiveMaximum { get; init; }
    public string? MultipleOf { get; init; }
    public int? MinItems { get; init; }
    public int? MaxItems { get; init; }
    public bool UniqueItems { get; init; }
    public int? MinProperties { get; init; }
    public int? MaxProperties { get; init; }
}
