namespace CampaignsGen.Generator.Plan;

/// <summary>The headers that the document declares for any answer of an operation, and of others that declare the same.</summary>
internal sealed record HeadersPlan(string Identifier, EquatableArray<HeaderPlan> Headers);

internal sealed record HeaderPlan
{
    public required string Name { get; init; }
    public required string Identifier { get; init; }
    public required TypePlan Type { get; init; }
    public required string Summary { get; init; }

    /// <summary>Whether the whole value is JSON text.</summary>
    public bool IsJson { get; init; }

    /// <summary>What stands between the items of a list.</summary>
    public char Delimiter { get; init; } = ',';
}
