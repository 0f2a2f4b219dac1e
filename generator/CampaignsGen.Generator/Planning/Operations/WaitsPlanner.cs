using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>Plans the waiting methods. The models must be complete.</summary>
internal sealed class WaitsPlanner(DiagnosticBag diagnostics, BodyValues values, EquatableArray<EnumPlan> enums)
{
    private const string OfEnd = "UntilDone";
    private const string OfRefusal = "WhenReady";

    /// <summary>Returns the waiting methods of an operation; empty if the document describes none, or none that can be generated.</summary>
    /// <param name="plan">The plan of the operation.</param>
    /// <param name="operation">The operation in the document.</param>
    /// <param name="takeMethod">Takes the name of a method with the specified suffix.</param>
    public EquatableArray<WaitPlan> Plan(OperationPlan plan, Operation operation, Func<string, string> takeMethod)
    {
        List<WaitPlan> plans = [];
        foreach (Wait wait in operation.Waits)
        {
            WaitPlan? one = wait.Kind switch
            {
                WaitKind.State => PlanState(wait, plan, takeMethod),
                WaitKind.Header => PlanHeader(wait, plan, takeMethod),
                _ => PlanNotYet(wait, plan, takeMethod),
            };
            if (one is not null)
            {
                plans.Add(one with { Interval = wait.Interval, Limit = wait.Limit });
            }
        }

        return plans.ToEquatableArray();
    }

    private StateWaitPlan? PlanState(Wait wait, OperationPlan plan, Func<string, string> takeMethod)
    {
        if (
            plan.Success
            is not { Kind: SuccessKind.Value or SuccessKind.ValueOrNothing, Type: { IsValueType: false } type }
        )
        {
            return Missing<StateWaitPlan>(
                wait,
                plan,
                "state",
                "but the successful responses of the operation do not have a body of one type"
            );
        }

        if (!plan.MayBeSentTwice)
        {
            return Missing<StateWaitPlan>(
                wait,
                plan,
                "state",
                "but the document does not allow the operation to be sent twice"
            );
        }

        string name = string.Join(".", wait.State);
        if (values.Find(type, wait.State, out string fault) is not { } state)
        {
            return Missing<StateWaitPlan>(wait, plan, name, fault);
        }

        if (TextOf(state) is not { } text)
        {
            return Missing<StateWaitPlan>(wait, plan, name, "which is neither a string nor a boolean");
        }

        if (UnknownIn(wait, state.Type) is { } unknown)
        {
            return Missing<StateWaitPlan>(wait, plan, unknown, $"which is not a value of '{name}'");
        }

        return plan.Bodies.FirstOrDefault(body => BodyValues.IsSame(body.Type, type)) is not { } body
            ? null
            : new StateWaitPlan
            {
                Method = takeMethod(wait.Name is null ? OfEnd : Naming.Identifier.Pascal(wait.Name, OfEnd)),
                Parameter = ParameterOf(plan),
                Body = type with { Nullable = false },
                BodyIdentifier = body.Identifier,
                State = text,
                States = new(wait.Succeeded, wait.Failed),
            };
    }

    /// <summary>Returns the C# expression for a state as a string, or null if the type is not supported.</summary>
    private static string? TextOf(BodyValue state) =>
        state.Type.Kind switch
        {
            TypeKind.String => state.Way,
            TypeKind.Enum => $"{state.Way}{(state.IsNullable ? "?" : "")}.Value",
            TypeKind.Boolean => $"{state.Way}{(state.IsNullable ? " == true" : "")} ? \"true\" : \"false\"",
            _ => null,
        };

    private string? UnknownIn(Wait wait, TypePlan type)
    {
        EnumPlan? plan =
            type.Kind == TypeKind.Enum ? enums.FirstOrDefault(one => one.Identifier == type.Identifier) : null;
        return plan is null
            ? null
            : wait
                .Succeeded.Concat(wait.Failed)
                .FirstOrDefault(value => plan.Members.All(member => member.Value != value));
    }

    private HeaderWaitPlan? PlanHeader(Wait wait, OperationPlan plan, Func<string, string> takeMethod)
    {
        List<ResponsePlan> ends =
        [
            .. plan.Responses.Where(static response =>
                response.Status.StartsWith("2", StringComparison.Ordinal) && response.Status != "202"
            ),
        ];
        if (
            ends.Any(static response =>
                response.Form is not (ResponseForm.Json or ResponseForm.Text or ResponseForm.AnyText)
            )
        )
        {
            return Missing<HeaderWaitPlan>(wait, plan, "header", "but the response of the operation is a stream");
        }

        HeaderWaitPlan one = new()
        {
            Method = takeMethod(OfEnd),
            Parameter = ParameterOf(plan),
            States = new(wait.Succeeded, wait.Failed),
            StateHeaders = wait.StateHeaders,
            State = wait.State,
            ResultHeader = wait.ResultHeader,
            OwnState = wait.OwnState,
            EndsAtLocation = wait.EndsAtLocation,
            EndsAtOrigin = wait.EndsAtOrigin,
        };
        bool endsWithState = wait is { StateHeaders.Count: > 0, EndsAtLocation: false, EndsAtOrigin: false };
        return endsWithState ? one : WithResult(one, plan, ends);
    }

    private static HeaderWaitPlan WithResult(HeaderWaitPlan wait, OperationPlan plan, List<ResponsePlan> ends)
    {
        List<ResponseBodyPlan> bodies =
        [
            .. plan.Bodies.Where(body => ends.Any(end => end.Body is { } type && BodyValues.IsSame(type, body.Type))),
        ];
        return bodies.Count switch
        {
            0 => wait with { ResultIdentifier = null },
            1 when !bodies[0].Type.IsValueType => wait with
            {
                Result = bodies[0].Type,
                ResultIdentifier = bodies[0].Identifier,
                MayBeNothing = ends.Any(static end => end.Body is null or { Nullable: true }),
            },
            _ => wait with { ResultIdentifier = "" },
        };
    }

    private NotYetPlan? PlanNotYet(Wait wait, OperationPlan plan, Func<string, string> takeMethod)
    {
        if (
            plan.Arguments.Any(static argument =>
                argument.Kind is ArgumentKind.StreamBody or ArgumentKind.MultipartBody
            )
        )
        {
            return Missing<NotYetPlan>(
                wait,
                plan,
                "true",
                "but the body is read while it is sent and cannot be sent again"
            );
        }

        foreach (Refusal refusal in wait.Refusals)
        {
            TypePlan? type = plan.Responses.FirstOrDefault(response => response.Status == refusal.Status)?.Body;
            if (type?.Kind == TypeKind.Record && values.Find(type, refusal.Property, out string fault) is null)
            {
                return Missing<NotYetPlan>(
                    wait with
                    {
                        Pointer = refusal.Pointer,
                    },
                    plan,
                    string.Join(".", refusal.Property),
                    fault
                );
            }
        }

        return new NotYetPlan
        {
            Method = takeMethod(OfRefusal),
            Parameter = ParameterOf(plan),
            Refusals = wait
                .Refusals.Select(static refusal => new RefusalPlan(
                    refusal.Status,
                    refusal.Property,
                    refusal.Values,
                    refusal.Texts
                ))
                .ToEquatableArray(),
        };
    }

    private static string ParameterOf(OperationPlan plan)
    {
        string name = "wait";
        while (plan.Arguments.Any(argument => argument.Identifier == name))
        {
            name += "0";
        }

        return name;
    }

    private TPlan? Missing<TPlan>(Wait wait, OperationPlan plan, string name, string fault)
        where TPlan : WaitPlan
    {
        diagnostics.Report(PlanningDiagnostics.WaitNamesNothing, wait.Pointer, wait.Word, plan.Id, name, fault);
        return null;
    }
}
