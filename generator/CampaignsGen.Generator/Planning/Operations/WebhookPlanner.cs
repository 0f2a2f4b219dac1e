using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;
using CampaignsGen.Generator.Plan;
using CampaignsGen.Generator.Schemas;

namespace CampaignsGen.Generator.Planning;

/// <summary>Plans the class that parses the requests that the API sends: a method for each, and a union of all webhooks.</summary>
internal sealed class WebhookPlanner
{
    private readonly PlanningContext context;
    private readonly TypePlanner types;
    private readonly NameScope members;
    private readonly string identifier = "";
    private readonly List<WebhookPlan> methods = [];
    private readonly List<(Webhook Webhook, Schema? Schema, TypePlan Body)> events = [];

    /// <summary>Initializes a new instance and takes the name of the class before the schemas take theirs.</summary>
    public WebhookPlanner(PlanningContext context, TypePlanner types)
    {
        this.context = context;
        this.types = types;
        if (context.Model.Webhooks.Count > 0)
        {
            identifier = context.TypeNames.Take(context.Names.Webhooks);
        }

        members = new NameScope([identifier, Parse]);
    }

    private const string Parse = nameof(Parse);

    /// <summary>Returns the class, or null if there is nothing to parse.</summary>
    /// <param name="places">The places of the operations, after which callbacks are named.</param>
    public WebhooksPlan? Plan(OperationPlaces places)
    {
        Dictionary<string, string> operations = new(StringComparer.Ordinal);
        for (int index = 0; index < context.Model.Operations.Count; index++)
        {
            operations[context.Model.Operations[index].Pointer] = places[index].Identifier;
        }

        foreach (Webhook webhook in context.Model.Webhooks)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            string owner = webhook.Operation is { } pointer ? operations[pointer] : "";
            Add(webhook, owner + NameOf(webhook));
            types.PlanWaiting();
        }

        return methods.Count == 0 ? null : WithEvent();
    }

    private static string NameOf(Webhook webhook) =>
        webhook.GivenName is { } given ? Identifier.Given(given, "Event") : Identifier.Pascal(webhook.Name, "Event");

    private void Add(Webhook webhook, string name)
    {
        MediaType? media = webhook.Body is { } body
            ? MediaTypes
                .Ordered(MediaTypes.WithOctets(body.Content, context.Composer))
                .FirstOrDefault(static media => MediaTypes.FormOf(media) == MediaForm.Json)
            : null;
        if (media is null)
        {
            string reason = webhook.Body is { Content.Count: > 0 } ? "; its body is not JSON" : "; it has no body";
            context.Diagnostics.Report(ReadingDiagnostics.NotCalled, webhook.Pointer, webhook.Name, reason);
            return;
        }

        string own = Own(name, webhook);
        TypePlan type = media.Schema is { } schema
            ? types.Plan(schema, own + "Payload") with
            {
                Nullable = false,
            }
            : new TypePlan(TypeKind.Element);
        methods.Add(
            new(
                Parse + own,
                type,
                DocPlanner.OfOperation(
                    webhook.Summary,
                    webhook.Description,
                    $"Parses the body of the webhook '{webhook.Name}'."
                ),
                webhook.Deprecated ? $"{webhook.Name} is deprecated." : null
            )
        );
        if (!webhook.IsCallback)
        {
            events.Add((webhook, media.Schema, type));
        }
    }

    /// <summary>Takes a name. Several methods of one webhook are distinguished by their HTTP methods.</summary>
    private string Own(string name, Webhook webhook)
    {
        string taken =
            members.TryTake(Parse + name)
            ?? members.Take(Parse + Identifier.Pascal(webhook.Method.ToLowerInvariant(), "Other") + name);
        return taken.Substring(Parse.Length);
    }

    private WebhooksPlan WithEvent()
    {
        WebhooksPlan plan = new(
            identifier,
            DocPlan.Of($"Parses the webhooks of {context.Model.Title}."),
            methods.ToEquatableArray()
        );
        List<Schema> branches =
        [
            .. events
                .Where(static one => one is { Schema: not null, Body.Kind: not TypeKind.Element })
                .GroupBy(static one => one.Body)
                .Select(static group => group.First().Schema!),
        ];
        if (branches.Count == 0)
        {
            return plan;
        }

        Schema choice = new(JsonPointer.Root)
        {
            OneOf = branches.ToEquatableArray(),
            Description = $"Represents the body of a webhook of {context.Model.Title}.",
        };
        UnionShape? shape = new UnionSorter(context.Composer).SortOpen(choice);
        if (shape is null)
        {
            context.Diagnostics.Report(PlanningDiagnostics.WebhooksAreAlike, SectionOf(events[0].Webhook));
        }

        string union = context.TakeModelName(context.Names.WebhookEvent, ReservedNames.UnionMembers);
        types.Later(union, taken => Union(choice, shape, taken));
        types.PlanWaiting();
        return plan with
        {
            Event = new TypePlan(TypeKind.Union) { Identifier = union },
            IsToldByJson = shape is not null,
        };
    }

    private UnionPlan Union(Schema choice, UnionShape? shape, string union)
    {
        UnionPlanner planner = new(types, context);
        if (shape is null)
        {
            return planner.PlanEvents(choice, Events(), union);
        }

        UnionPlan plan = planner.Plan(choice, context.Inheritance.DerivedFirst(shape), union);
        TypePlan itself = new(TypeKind.Union) { Identifier = union };
        return plan with
        {
            Events = Events()
                .Select(one => IsBranch(plan, one.Data) ? one : one with { Data = itself })
                .ToEquatableArray(),
        };
    }

    /// <summary>
    /// Determines whether the body is a branch. A choice among the branches is resolved, and several types of strings are
    /// combined.
    /// </summary>
    private static bool IsBranch(UnionPlan plan, TypePlan body) =>
        body.Kind == TypeKind.Element || plan.Branches.Any(branch => branch.Type == body);

    /// <summary>Returns the events. If a name has several bodies, it does not determine the body.</summary>
    private EquatableArray<EventPlan> Events() =>
        events
            .GroupBy(static one => one.Webhook.Name)
            .Select(static group => new EventPlan(
                new[] { group.Key }.ToEquatableArray(),
                group.Select(static one => one.Body).Distinct().Count() == 1
                    ? group.First().Body
                    : new TypePlan(TypeKind.Element)
            ))
            .ToEquatableArray();

    /// <summary>Returns the pointer of the section: <c>#/webhooks</c>, or <c>#/x-webhooks</c>.</summary>
    private static string SectionOf(Webhook webhook) =>
        webhook.Pointer.StartsWith("#/x-webhooks/", StringComparison.Ordinal) ? "#/x-webhooks" : "#/webhooks";
}
