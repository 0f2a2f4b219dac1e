using System.Text.RegularExpressions;
using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>Plans the answers of one operation.</summary>
internal sealed class ResponsePlanner(
    PlanningContext context,
    TypePlanner types,
    Operation operation,
    string identifier
)
{
    private const string Default = "default";

    private static readonly Regex Placeholder = new(@"\{([^{}]+)\}", RegexOptions.CultureInvariant);

    private readonly string id = OperationNames.IdOf(operation);
    private readonly List<string> accepted = [];
    private readonly List<(Response Response, ResponsePlan Plan)> answers = [];

    public EquatableArray<ResponsePlan> Responses => answers.Select(static answer => answer.Plan).ToEquatableArray();

    /// <summary>The media types of all answers, for <c>Accept</c>.</summary>
    public string Accept => accepted.Count == 0 ? "*/*" : string.Join(", ", accepted);

    public void PlanAll()
    {
        foreach (Response response in operation.Responses)
        {
            answers.Add((response, Plan(response)));
        }
    }

    public SuccessPlan Success()
    {
        List<(Response Response, ResponsePlan Plan)> successes =
        [
            .. answers.Where(answer => IsSuccess(answer.Plan.Status)),
        ];
        List<TypePlan> bodies = [.. successes.Select(static answer => answer.Plan.Body).OfType<TypePlan>().Distinct()];
        string summary = successes.Count == 0 ? "" : DocPlanner.Summary(successes[0].Response.Description, "");
        if (bodies.Count == 0)
        {
            return new SuccessPlan(SuccessKind.Nothing, null, summary);
        }

        if (bodies.Count > 1)
        {
            return new SuccessPlan(SuccessKind.Response, null, summary);
        }

        bool always = successes.All(static answer => answer.Plan.Body is not null);
        return new SuccessPlan(always ? SuccessKind.Value : SuccessKind.ValueOrNothing, bodies[0], summary);
    }

    /// <summary>Each type of body once, and the statuses that it comes with.</summary>
    public EquatableArray<ResponseBodyPlan> Bodies(string responseIdentifier)
    {
        NameScope members = new(ReservedNames.ResponseMembers.Append(responseIdentifier));
        return answers
            .Where(static answer => answer.Plan.Body is not null)
            .GroupBy(static answer => answer.Plan.Body! with { Nullable = false })
            .Select(group => new ResponseBodyPlan(
                members.Take(TypeNames.Of(group.Key)),
                group.Key,
                $"The body of {List(group.Select(static answer => answer.Plan.Status))}; null where something else came."
            ))
            .ToEquatableArray();
    }

    public EquatableArray<ExceptionPlan> Exceptions() =>
        answers
            .Where(answer => !IsSuccess(answer.Plan.Status))
            .Select(static answer => new ExceptionPlan(
                ExceptionOf(answer.Plan.Status),
                $"{Shown(answer.Plan.Status)}: {DocPlanner.Summary(answer.Response.Description, "the operation failed.")}"
            ))
            .ToEquatableArray();

    private ResponsePlan Plan(Response response)
    {
        string status = response.Status.ToUpperInvariant() is var upper && upper == "DEFAULT" ? Default : upper;
        EquatableArray<string> advice = Advice(response);
        bool hasBody =
            response.Content.Count > 0 && operation.Method != "HEAD" && status is not ("204" or "205" or "304");
        if (!hasBody)
        {
            return new ResponsePlan(status, null, ResponseForm.Json, advice);
        }

        MediaType media = MediaTypes.Preferred(response.Content);
        ResponseForm form = FormOf(media);
        if (!IsSuccess(status) && form is not (ResponseForm.Json or ResponseForm.Text))
        {
            context.Diagnostics.Add(
                response.Pointer,
                PlanningDiagnostics.ErrorNotText,
                id,
                status,
                MediaTypes.List(response.Content)
            );
            return new ResponsePlan(status, null, ResponseForm.Json, advice);
        }

        Accepts(response, media, form);
        return new ResponsePlan(status, TypeOf(media, form, status), form, advice);
    }

    private ResponseForm FormOf(MediaType media) =>
        MediaTypes.FormOf(media) switch
        {
            MediaForm.Json => ResponseForm.Json,
            MediaForm.Text or MediaForm.Xml or MediaForm.Form => ResponseForm.Text,
            MediaForm.Events => EventData(media) is null ? ResponseForm.TextEvents : ResponseForm.Events,
            MediaForm.Lines => ResponseForm.Lines,
            _ => ResponseForm.Binary,
        };

    private TypePlan TypeOf(MediaType media, ResponseForm form, string status)
    {
        string name = identifier + (IsSuccess(status) ? "Result" : Identifier.Pascal(status, "Default") + "Error");
        return form switch
        {
            ResponseForm.Text => new TypePlan(TypeKind.String),
            ResponseForm.Binary => new TypePlan(TypeKind.Stream),
            ResponseForm.TextEvents => new TypePlan(TypeKind.Events) { Item = new TypePlan(TypeKind.String) },
            ResponseForm.Events => new TypePlan(TypeKind.Events)
            {
                Item = types.Plan(EventData(media)!, identifier + "Event"),
            },
            ResponseForm.Lines => new TypePlan(TypeKind.Lines)
            {
                Item = Value(media.ItemSchema ?? media.Schema, identifier + "Line"),
            },
            _ => Value(media.Schema, name),
        };
    }

    private TypePlan Value(Schema? schema, string name) =>
        schema is null ? new TypePlan(TypeKind.Element) : types.Plan(schema, name);

    /// <summary>
    /// The schema of an event's data; null where it is text. An item's schema describes the whole event, and its data is text
    /// that may hold JSON (OpenAPI 3.2, "Server-Sent Event Streams"); before, the schema was taken for that of the data.
    /// </summary>
    private Schema? EventData(MediaType media)
    {
        if (media.ItemSchema is not { } item)
        {
            return media.Schema is { Types: SchemaTypes.String, Reference: null } ? null : media.Schema;
        }

        Schema composed = context.Composer.Compose(item, out _);
        Schema? data = composed.Properties.FirstOrDefault(static property => property.Name == "data")?.Schema;
        if (data?.ContentSchema is null && composed.OneOf.Count + composed.AnyOf.Count > 0)
        {
            context.Diagnostics.Add(item.Pointer, PlanningDiagnostics.EventDataIsText, id);
        }

        return data?.ContentSchema;
    }

    private void Accepts(Response response, MediaType media, ResponseForm form)
    {
        ReportOthers(response, media);
        if (MediaTypes.FormOf(media) == MediaForm.Xml)
        {
            context.Diagnostics.Add(media.Pointer, PlanningDiagnostics.XmlIsText, id, media.Name);
        }

        string accept = form == ResponseForm.Json ? MediaTypes.Concrete(media.Name, isJson: true) : media.Name;
        if (!accepted.Contains(accept))
        {
            accepted.Add(accept);
        }
    }

    private void ReportOthers(Response response, MediaType used)
    {
        if (response.Content.Count > 1)
        {
            string others = MediaTypes.List(response.Content.Where(media => media != used));
            context.Diagnostics.Add(
                response.Pointer,
                PlanningDiagnostics.OtherMediaTypes,
                id,
                $"'{used.Name}'",
                others
            );
        }
    }

    private EquatableArray<string> Advice(Response response)
    {
        foreach (string advice in response.Advice)
        {
            foreach (Match placeholder in Placeholder.Matches(advice))
            {
                if (!CanBeShown(placeholder.Groups[1].Value))
                {
                    context.Diagnostics.Add(
                        response.Pointer,
                        PlanningDiagnostics.AdviceNamesNothing,
                        placeholder.Groups[1].Value
                    );
                }
            }
        }

        return response.Advice;
    }

    private bool CanBeShown(string name) =>
        context.Model.SecuritySchemes.Any(scheme => scheme.Name == name && !scheme.Secret)
        || context.Model.Servers.Any(server => server.Variables.Any(variable => variable.Name == name));

    /// <summary>Every 2xx is a success; where none is declared, <c>default</c> describes it too.</summary>
    private bool IsSuccess(string status) =>
        status[0] == '2'
        || (
            status == Default
            && !operation.Responses.Any(static response => response.Status.StartsWith("2", StringComparison.Ordinal))
        );

    private static string ExceptionOf(string status) =>
        status switch
        {
            "400" or "422" => "BadRequestException",
            "401" => "UnauthorizedException",
            "403" => "ForbiddenException",
            "404" => "NotFoundException",
            "409" => "ConflictException",
            "429" => "TooManyRequestsException",
            _ when status[0] == '5' => "ServerErrorException",
            _ => "ApiException",
        };

    private static string Shown(string status) => status == Default ? "Any other status" : status;

    private static string List(IEnumerable<string> statuses) =>
        string.Join(", ", statuses.Select(static status => status == Default ? "any other status" : status));
}
