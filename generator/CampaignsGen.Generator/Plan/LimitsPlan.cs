namespace CampaignsGen.Generator.Plan;

/// <summary>The limits of a value, those that the document sets.</summary>
internal sealed record LimitsPlan
{
    public static LimitsPlan None { get; } = new();

    public int? MinLength { get; init; }
    public int? MaxLength { get; init; }

    /// <summary>A regular expression, as the document has it: .NET may understand it or not.</summary>
    public string? Pattern { get; init; }
    public int? MinItems { get; init; }
    public int? MaxItems { get; init; }

    /// <summary>Finite, as the ones below are.</summary>
    public double? Minimum { get; init; }
    public double? ExclusiveMinimum { get; init; }
    public double? Maximum { get; init; }
    public double? ExclusiveMaximum { get; init; }
}
