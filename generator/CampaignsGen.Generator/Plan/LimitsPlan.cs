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

    /// <summary>The digits of the document, as the ones below are; a <c>double</c> can hold the number.</summary>
    public string? Minimum { get; init; }
    public string? ExclusiveMinimum { get; init; }
    public string? Maximum { get; init; }
    public string? ExclusiveMaximum { get; init; }
}
