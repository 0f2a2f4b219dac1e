using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>Plans the operations, and leaves out those that the client could not carry out as the document says.</summary>
internal sealed class OperationPlanner(
    PlanningContext context,
    TypePlanner types,
    SecurityPlanner security,
    ServerPlanner servers,
    OperationPlaces places
)
{
    private readonly List<GroupPlan> groups = [];
    private readonly HeaderTypes headers = new(context);
    private readonly Dictionary<string, (Operation Operation, OperationPlace Place)> planned = [];

    /// <summary>The nested clients that have an operation.</summary>
    public EquatableArray<GroupPlan> Groups => groups.ToEquatableArray();

    public EquatableArray<OperationPlan> PlanAll()
    {
        List<OperationPlan> plans = [];
        for (int index = 0; index < context.Model.Operations.Count; index++)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (TryPlan(context.Model.Operations[index], places[index]) is { } plan)
            {
                plans.Add(plan);
                AddGroup(places[index].Group);
            }

            types.PlanWaiting();
        }

        return plans
            .Select(plan => plan with { Headers = headers.BesideOf(plan.ResponseIdentifier) })
            .ToEquatableArray();
    }

    /// <summary>The operations with the methods that give all pages.</summary>
    /// <param name="operations">The operations that were planned.</param>
    /// <param name="records">The models as they will be written.</param>
    public EquatableArray<OperationPlan> WithPages(
        EquatableArray<OperationPlan> operations,
        EquatableArray<RecordPlan> records
    )
    {
        PagesPlanner pages = new(context.Diagnostics, records);
        return operations
            .Select(plan =>
            {
                (Operation operation, OperationPlace place) = planned[plan.ResponseIdentifier];
                return plan with
                {
                    Pages = pages.Plan(
                        plan,
                        operation,
                        () => place.Members.Take(place.Method + "All", OperationNames.Members)
                    ),
                };
            })
            .ToEquatableArray();
    }

    private void AddGroup(GroupPlan? group)
    {
        if (group is not null && !groups.Contains(group))
        {
            groups.Add(group);
        }
    }

    private OperationPlan? TryPlan(Operation operation, OperationPlace place)
    {
        string identifier = place.Identifier;
        OperationContext shared = new(context, types, operation, identifier);
        string id = shared.Id;
        ArgumentPlanner arguments = new(shared);
        ResponsePlanner responses = new(shared);
        if (
            !security.TryAlternatives(operation, id, out EquatableArray<AlternativePlan> alternatives)
            || !arguments.TryPlan()
        )
        {
            return null;
        }

        responses.PlanAll([.. arguments.Bodies.Select(static body => body.Media.Form)]);
        AnswersPlan answers = responses.For(null);
        string response = context.TypeNames.Take(identifier + "ApiResponse");
        OperationPlan plan = new()
        {
            Id = id,
            Owner = place.Group?.Client ?? context.Names.Client,
            Identifier = place.Method,
            Value = place.Method + "Operation",
            ResponseIdentifier = response,
            Method = operation.Method,
            IsIdempotent = operation.IsIdempotent,
            IdempotencyKeyHeader = KeyHeader(operation),
            PathTemplate = WithoutFragment(operation.Path),
            Server = servers.ServerOf(operation, id),
            Doc = DocPlanner.OfOperation(operation, $"{operation.Method} {operation.Path}"),
            Obsolete = operation.Deprecated ? $"{id} is deprecated." : null,
            Arguments = arguments.ArgumentsWith(arguments.Bodies.FirstOrDefault(), answers),
            Request = arguments.Request,
            Accept = string.Join(", ", answers.Accept),
            Security = alternatives,
            Responses = answers.Responses,
            Success = answers.Success,
            Bodies = responses.Bodies(response),
            Exceptions = responses.Exceptions(),
            HeadersIdentifier = new HeaderPlanner(shared, headers).Plan(response),
        };
        planned[response] = (operation, place);
        return plan with { Variants = VariantPlanner.Plan(plan, place, arguments, responses) };
    }

    private string? KeyHeader(Operation operation)
    {
        if (operation.IdempotencyKeyHeader is not { } name || HttpToken.Is(name))
        {
            return operation.IdempotencyKeyHeader;
        }

        context.Diagnostics.Report(
            PlanningDiagnostics.NoNameOfHeader,
            JsonPointer.Append(operation.Pointer, "x-idempotency-key-header"),
            name,
            "No request gets an idempotency key"
        );
        return null;
    }

    /// <summary>A fragment is never sent (RFC 9110, section 7.1); reading has said so.</summary>
    private static string WithoutFragment(string path)
    {
        bool isInside = false;
        for (int i = 0; i < path.Length; i++)
        {
            isInside = path[i] == '{' || (isInside && path[i] != '}');
            if (path[i] == '#' && !isInside)
            {
                return path.Substring(0, i);
            }
        }

        return path;
    }
}
