using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>Plans the operations, and omits those that the client cannot perform as described.</summary>
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

    /// <summary>The nested clients that have operations.</summary>
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

    /// <summary>Returns the operations with the methods that send several requests: for all pages, and waiting methods.</summary>
    /// <param name="plan">The client with its complete models.</param>
    public EquatableArray<OperationPlan> WithMore(ClientPlan plan)
    {
        BodyValues values = new(plan.Records);
        PagesPlanner pages = new(context.Diagnostics, values);
        WaitsPlanner waits = new(context.Diagnostics, values, plan.Enums);
        return plan.Operations.Select(WithMore).ToEquatableArray();

        OperationPlan WithMore(OperationPlan one)
        {
            (Operation operation, OperationPlace place) = planned[one.ResponseIdentifier];
            return one with
            {
                Pages = pages.Plan(one, operation, () => Take("All")),
                Waits = waits.Plan(one, operation, Take),
            };

            string Take(string end) => place.Members.Take(place.Method + end, OperationNames.Members);
        }
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
        ResponsesPlan answers = responses.For(null);
        string response = context.TypeNames.Take(identifier + "ApiResponse");
        OperationPlan plan = new()
        {
            // The id is shown in exceptions and logs.
            Id = DiagnosticText.Of(id),
            Owner = place.Group?.Client ?? context.Names.Client,
            Identifier = place.Method,
            Value = place.Method + "Operation",
            ResponseIdentifier = response,
            Method = operation.Method,
            IsIdempotent = operation.IsIdempotent,
            IdempotencyKeyHeader = KeyHeader(operation),
            PathTemplate = WithoutFragment(operation.Path),
            Server = servers.ServerOf(operation, id),
            Doc = DocPlanner.OfOperation(
                operation.Summary,
                operation.Description,
                $"{operation.Method} {operation.Path}"
            ),
            Obsolete = operation.Deprecated ? DocPlanner.Obsolete(id) : null,
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
            "header",
            "no request contains an idempotency key"
        );
        return null;
    }

    /// <summary>Returns the path without a fragment, which is never sent (RFC 9110, section 7.1). Reading has reported it.</summary>
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
