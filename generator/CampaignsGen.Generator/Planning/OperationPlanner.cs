using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>Plans the operations, and leaves out those that the client could not carry out as the document says.</summary>
internal sealed class OperationPlanner(PlanningContext context, TypePlanner types, SecurityPlanner security)
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
            !ServedWithTheRest(operation, id)
            || !security.TryAlternatives(operation, id, out EquatableArray<AlternativePlan> alternatives)
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

    private bool ServedWithTheRest(Operation operation, string id)
    {
        if (operation.Servers.Count == 0)
        {
            return true;
        }

        context.Diagnostics.Add(operation.Servers[0].Pointer, PlanningDiagnostics.OperationServers, id);
        return false;
    }
}
