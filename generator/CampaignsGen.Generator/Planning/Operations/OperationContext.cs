using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Planning;

/// <summary>Provides the shared state of the planners of one operation.</summary>
/// <param name="Context">The shared state of the planners of the document.</param>
/// <param name="Types">The planner of types.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Identifier">The prefix of the types of the operation.</param>
internal sealed record OperationContext(
    PlanningContext Context,
    TypePlanner Types,
    Operation Operation,
    string Identifier
)
{
    /// <summary>The id in messages and exceptions.</summary>
    public string Id { get; } = OperationNames.IdOf(Operation);
}
