using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;
using CampaignsGen.Generator.Options;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>Plans everything that is generated for one document.</summary>
internal static class ClientPlanner
{
    public static PlanResult Plan(ApiModel model, ClientOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return PlanWhole(model, options, cancellationToken);
        }
        catch (TooLargeException fault)
        {
            return new PlanResult(null, new[] { fault.ToDiagnostic() }.ToEquatableArray());
        }
    }

    private static PlanResult PlanWhole(ApiModel model, ClientOptions options, CancellationToken cancellationToken)
    {
        ClientNames names = new(options.ClientName ?? ClientNameOf(model.Title));
        PlanningContext context = new(model, names, options, cancellationToken);
        bool isValidated = ValidationRules.AreRequestsValidated(options.Validation);
        NameScope optionsMembers = new(
            ReservedNames.OptionsMembers,
            isValidated ? [names.Options, OptionsPlan.ValidateRequests] : [names.Options]
        );
        TypePlanner types = new(context);
        ProjectDefaults defaults = new(options.Defaults, context);
        ServerPlanner servers = new(context, optionsMembers, defaults);
        SecurityPlanner security = new(context, defaults);

        WebhookPlanner webhooks = new(context, types);
        types.PlanNamedSchemas();
        security.PlanSchemes(optionsMembers);
        OperationPlaces places = new(context, Grouping.Of(options.GroupBy, model));
        OperationPlanner planner = new(context, types, security, servers, places);
        EquatableArray<OperationPlan> operations = planner.PlanAll();
        WebhooksPlan? arriving = webhooks.Plan(places);
        SecuritySiblings.CheckOperations(context);
        BodySiblings.Check(context);
        if (options.Choice.IsEverything)
        {
            SecuritySiblings.CheckSchemes(context);
        }

        ClientPlan plan = new()
        {
            Namespace = options.Namespace,
            Source = options.FileName,
            Names = names,
            IsInternal = AccessibilityRules.IsInternal(options.Accessibility),
            Doc = DocPlanner.Of(model.Description ?? $"Represents a client of {model.Title}."),
            Product = $"{names.Client}/{Token(model.Version)}",
            Options = servers.Plan() with
            {
                Api = OneLine(model.Title),
                HasValidation = isValidated,
                HasUnsafeOperations = operations.Any(IsUnsafe),
                Credentials = security.Credentials(operations),
                LeftToHandler = security.LeftToHandler,
            },
            CustomCall = CustomCall(operations, names.Client),
            Groups = planner.Groups,
            Operations = operations,
            Webhooks = arriving,
            Records = types.Records,
            Enums = types.Enums,
            Unions = types.Unions,
            Multiparts = types.Multiparts,
        };
        defaults.ReportRest();
        plan = plan with
        {
            Operations = FormBodies.Of(plan),
            Records = ModelDirections.Records(plan, AnswerRules.AreLenient(options.Answers), context.Collections),
        };
        plan = isValidated ? RequestChecks.Of(plan) : plan;
        return new PlanResult(
            plan with
            {
                Operations = planner.WithMore(plan),
                Records = plan
                    .Records.Select(record => HiddenNames.Reveal(record, options.Namespace))
                    .ToEquatableArray(),
                Collections = context.Collections.NamedIn(TypeUses.Of(plan)),
            },
            context.Diagnostics.ToArray()
        );
    }

    /// <summary>
    /// Returns the name of the client: <c>Contact Center API</c> becomes <c>ContactCenterClient</c>; <c>HTTP</c>, whose
    /// client would hide .NET's HttpClient, becomes <c>HttpServiceClient</c>.
    /// </summary>
    private static string ClientNameOf(string title)
    {
        string name = Identifier.Pascal(title, "Api");
        string stem =
            name.Length > 3 && name.EndsWith("Api", StringComparison.Ordinal)
                ? name.Substring(0, name.Length - 3)
                : name;
        return ReservedNames.Types.Intersect(new ClientNames(stem + "Client").All).Any()
            ? stem + "ServiceClient"
            : stem + "Client";
    }

    /// <summary>
    /// Returns the plan of the method for custom requests. They use the security of most operations, because their own is
    /// unknown.
    /// </summary>
    private static CustomCallPlan CustomCall(EquatableArray<OperationPlan> operations, string client)
    {
        bool isTaken = operations
            .Where(operation => operation.Owner == client)
            .SelectMany(static operation => operation.Variants.Prepend(operation))
            .Any(static operation => operation.Identifier.Equals("Send", StringComparison.OrdinalIgnoreCase));
        EquatableArray<AlternativePlan> security = operations
            .GroupBy(static operation => operation.Security)
            .OrderByDescending(static group => group.Count())
            .Select(static group => group.Key)
            .FirstOrDefault();
        return new(isTaken ? "SendCustomAsync" : "SendAsync", security);
    }

    private static bool IsUnsafe(OperationPlan operation) =>
        operation.IdempotencyKeyHeader is null && !operation.MayBeSentTwice;

    private static string OneLine(string text) =>
        string.Join(" ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>
    /// Returns the characters of <paramref name="version"/> that are allowed in a product version (RFC 9110, section 5.6.2).
    /// </summary>
    private static string Token(string version)
    {
        string token = new([
            .. version.Where(static c =>
                c is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '.' or '-' or '_' or '+'
            ),
        ]);
        return token.Length == 0 ? "0" : token;
    }
}
