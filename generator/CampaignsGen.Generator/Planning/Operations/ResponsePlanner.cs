using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>Represents the responses of an operation as one of its methods requests them.</summary>
/// <param name="Accept">The media types of all responses, for the <c>Accept</c> header.</param>
/// <param name="Choice">The media types of the returned value if there are several.</param>
/// <param name="Responses">The possible responses.</param>
/// <param name="Success">What the method returns.</param>
internal sealed record ResponsesPlan(
    EquatableArray<string> Accept,
    EquatableArray<string> Choice,
    EquatableArray<ResponsePlan> Responses,
    SuccessPlan Success
);

/// <summary>Plans the responses of one operation.</summary>
internal sealed class ResponsePlanner(OperationContext shared)
{
    private const string Default = "default";

    /// <summary>The relative preference of other forms than the one that a method returns (RFC 9110, section 12.4.2).</summary>
    private const string LessWanted = ";q=0.5";

    /// <summary>The response of an operation that does not declare any, which is valid since OpenAPI 3.1: any status code.</summary>
    private static readonly EquatableArray<ResponsePlan> Undeclared = new[]
    {
        new ResponsePlan(Default, null, ResponseForm.Json, default),
    }.ToEquatableArray();

    private readonly List<(Response Response, string Status, IReadOnlyList<ResponseVariant> Forms)> answers = [];

    /// <summary>The forms of successes with their own methods, the preferred one first.</summary>
    public IEnumerable<MediaGroup> Forms =>
        answers
            .Where(answer => IsSuccess(answer.Status))
            .SelectMany(static answer => answer.Forms.Where(form => !IsTwin(form, answer.Forms)))
            .Select(static form => form.Media)
            .OfType<MediaGroup>()
            .GroupBy(static media => media.Form)
            .Select(static media => media.First());

    /// <param name="sent">The forms in which the body is sent.</param>
    public void PlanAll(IReadOnlyCollection<MediaForm> sent)
    {
        ResponseFormPlanner planner = new(shared);
        foreach (Response response in shared.Operation.Responses)
        {
            string upper = response.Status.ToUpperInvariant();
            string status = upper == "DEFAULT" ? Default : upper;
            answers.Add((response, status, planner.Plan(response, status, IsSuccess(status), sent)));
        }
    }

    /// <summary>
    /// Returns the responses for a method that requests <paramref name="form"/> or, if it is not available, the preferred
    /// form.
    /// </summary>
    public ResponsesPlan For(MediaForm? form)
    {
        List<ResponseVariant> wanted = [.. answers.Select(answer => Wanted(answer.Forms, form))];
        MediaForm?[] elsewhere = [.. Forms.Select(static media => media.Form)];
        List<ResponseVariant> others =
        [
            .. answers.SelectMany(answer =>
                answer.Forms.Where(other => !IsSuccess(answer.Status) || !elsewhere.Contains(other.Media?.Form))
            ),
        ];
        List<string> accepted = [.. wanted.SelectMany(static answer => answer.Accepted).Distinct()];
        accepted.AddRange(
            others
                .SelectMany(static other => other.Accepted)
                .Distinct()
                .Except(accepted)
                .Select(static media => media + LessWanted)
                .ToList()
        );
        IEnumerable<ResponsePlan> responses = answers.SelectMany(answer =>
            answer.Forms.OrderBy(other => wanted.Contains(other) ? 0 : 1).Select(static other => other.Plan)
        );
        return new ResponsesPlan(
            accepted.Count == 0 ? new[] { "*/*" }.ToEquatableArray() : accepted.ToEquatableArray(),
            Choice(wanted),
            answers.Count == 0 ? Undeclared : responses.ToEquatableArray(),
            Success(wanted)
        );
    }

    /// <summary>Returns each type of body once, with its status codes.</summary>
    public EquatableArray<ResponseBodyPlan> Bodies(string responseIdentifier)
    {
        NameScope members = new(ReservedNames.ResponseMembers, [responseIdentifier]);
        return answers
            .SelectMany(static answer => answer.Forms)
            .Where(static form => form.Plan.Body is not null)
            .GroupBy(static form => form.Plan.Body! with { Nullable = false })
            .Select(group => new ResponseBodyPlan(
                members.Take(TypeNames.Of(group.Key)),
                group.Key,
                $"Gets the body of a response with {List([.. group.Select(static form => form.Plan.Status).Distinct()])}."
            ))
            .ToEquatableArray();
    }

    public EquatableArray<ExceptionPlan> Exceptions() =>
        answers
            .Where(answer => !IsSuccess(answer.Status))
            .Select(static answer => new ExceptionPlan(
                ExceptionOf(answer.Status),
                Failure(answer.Status, DocPlanner.Summary(answer.Response.Description))
            ))
            .ToEquatableArray();

    /// <summary>
    /// Returns the media types among which the caller can choose. Images, documents and texts of several types are different
    /// contents.
    /// </summary>
    private EquatableArray<string> Choice(IEnumerable<ResponseVariant> wanted)
    {
        List<MediaType> choice =
        [
            .. wanted
                .Where(form => IsSuccess(form.Plan.Status) && form.Media?.Form is MediaForm.Binary or MediaForm.Text)
                .SelectMany(static form => form.Media!.Members),
        ];
        string[] names = [.. choice.Select(static media => media.Name).Distinct()];
        return names.Length > 1 || choice.Exists(MediaTypes.IsAnyOfType) ? names.ToEquatableArray() : default;
    }

    /// <summary>Determines whether a form before this one returns the same value: a string as JSON and as plain text.</summary>
    private static bool IsTwin(ResponseVariant form, IReadOnlyList<ResponseVariant> forms) =>
        form is { Media: { } media, Plan.Body: { } body }
        && media.Members.All(MediaTypes.IsPlainText)
        && forms.TakeWhile(other => other != form).Any(other => body.Equals(other.Plan.Body));

    private static ResponseVariant Wanted(IReadOnlyList<ResponseVariant> forms, MediaForm? form) =>
        forms.FirstOrDefault(other => form is not null && other.Media?.Form == form) ?? forms[0];

    private SuccessPlan Success(IEnumerable<ResponseVariant> wanted)
    {
        List<ResponsePlan> successes =
        [
            .. wanted.Select(static form => form.Plan).Where(plan => IsSuccess(plan.Status)),
        ];
        List<TypePlan> bodies = [.. successes.Select(static plan => plan.Body).OfType<TypePlan>().Distinct()];
        Response? first = answers.FirstOrDefault(answer => IsSuccess(answer.Status)).Response;
        string summary = first is null ? "" : DocPlanner.Summary(first.Description);
        if (bodies.Count == 0)
        {
            return new SuccessPlan(SuccessKind.Nothing, null, summary);
        }

        if (bodies.Count > 1)
        {
            return new SuccessPlan(SuccessKind.Response, null, summary);
        }

        // If null is a possible response, many frameworks send no body instead.
        bool always = successes.TrueForAll(static plan => plan.Body is { Nullable: false });
        return new SuccessPlan(always ? SuccessKind.Value : SuccessKind.ValueOrNothing, bodies[0], summary);
    }

    /// <summary>Determines whether the status is a success: 2xx, and <c>default</c> if no 2xx is declared.</summary>
    private bool IsSuccess(string status) =>
        status[0] == '2'
        || (
            status == Default
            && !shared.Operation.Responses.Any(static response =>
                response.Status.StartsWith("2", StringComparison.Ordinal)
            )
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

    private static string Failure(string status, string summary) =>
        summary.Length == 0 ? Shown(status) + "." : $"{Shown(status)}: {summary}";

    private static string Shown(string status) => status == Default ? "Any other status code" : status;

    private static string List(string[] statuses)
    {
        string[] declared = [.. statuses.Where(static status => status != Default)];
        if (declared.Length == 0)
        {
            return "any other status code";
        }

        string[] all = declared.Length == statuses.Length ? declared : [.. declared, "any other one"];
        string last = all[all.Length - 1];
        return all.Length == 1
            ? $"the status code {last}"
            : $"the status code {string.Join(", ", all, 0, all.Length - 1)} or {last}";
    }
}
