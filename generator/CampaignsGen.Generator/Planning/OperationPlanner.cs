using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>Plans the operations, and leaves out those that the client could not carry out as the document says.</summary>
internal sealed class OperationPlanner(
    PlanningContext context,
    TypePlanner types,
    SecurityPlanner security,
    ServerPlanner servers
)
{
    private readonly OperationNames names = new(context);

    public EquatableArray<OperationPlan> PlanAll()
    {
        List<OperationPlan> plans = [];
        foreach (Operation operation in context.Model.Operations)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (TryPlan(operation) is { } plan)
            {
                plans.Add(plan);
            }
        }

        return plans.ToEquatableArray();
    }

    private OperationPlan? TryPlan(Operation operation)
    {
        string id = OperationNames.IdOf(operation);
        string identifier = names.Take(operation);
        ArgumentPlanner arguments = new(context, types, operation, identifier);
        ResponsePlanner responses = new(context, types, operation, identifier);
        if (
            !security.TryAlternatives(operation, id, out EquatableArray<AlternativePlan> alternatives)
            || !arguments.TryPlan()
        )
        {
            return null;
        }

        responses.PlanAll();
        string response = context.TypeNames.Take(identifier + "ApiResponse");
        return new OperationPlan
        {
            Id = id,
            Identifier = identifier,
            ResponseIdentifier = response,
            Method = operation.Method,
            PathTemplate = operation.Path,
            Server = servers.ServerOf(operation, id),
            Doc = DocPlanner.OfOperation(operation, $"{operation.Method} {operation.Path}"),
            Obsolete = operation.Deprecated ? $"{id} is deprecated." : null,
            Arguments = arguments.Arguments,
            Accept = responses.Accept,
            Security = alternatives,
            Responses = responses.Responses,
            Success = responses.Success(),
            Bodies = responses.Bodies(response),
            Exceptions = responses.Exceptions(),
        };
    }
}
