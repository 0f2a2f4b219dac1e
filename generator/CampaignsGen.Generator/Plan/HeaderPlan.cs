namespace CampaignsGen.Generator.Plan;

/// <summary>Represents the declared response headers of an operation, and of other operations that declare the same ones.</summary>
internal sealed record HeadersPlan(string Identifier, EquatableArray<HeaderPlan> Headers);

internal sealed record HeaderPlan
{
    public required string Name { get; init; }
    public required string Identifier { get; init; }
    public required TypePlan Type { get; init; }
    public required string Summary { get; init; }

    /// <summary>Whether the whole value is JSON text.</summary>
    public bool IsJson { get; init; }

    /// <summary>The separator of the items of a list.</summary>
    public char Delimiter { get; init; } = ',';
}
