using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Planning;

/// <summary>What the planners of one operation share.</summary>
/// <param name="Context">What the planners of the document share.</param>
/// <param name="Types">Decides types.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Identifier">What types are called that belong to it.</param>
internal sealed record OperationContext(
    PlanningContext Context,
    TypePlanner Types,
    Operation Operation,
    string Identifier
)
{
    /// <summary>The id that messages and exceptions use.</summary>
    public string Id { get; } = OperationNames.IdOf(Operation);
}
