using System.Text.RegularExpressions;
using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>Represents one of the forms of a response.</summary>
/// <param name="Media">The media types, or null if the response has no body.</param>
/// <param name="Plan">How the response is read.</param>
internal sealed record ResponseVariant(MediaGroup? Media, ResponsePlan Plan)
{
    /// <summary>The media types for the Accept header. Wildcards are included only if there is nothing else.</summary>
    public IEnumerable<string> Accepted
    {
        get
        {
            IReadOnlyList<MediaType> members = Media?.Members ?? [];
            List<MediaType> concrete = [.. members.Where(static media => !MediaTypes.IsWildcard(media))];
            bool isJson = Plan.Form == ResponseForm.Json;
            return (concrete.Count > 0 ? concrete : members).Select(media =>
                isJson ? MediaTypes.Concrete(media.Name, MediaForm.Json) : media.Name
            );
        }
    }
}

/// <summary>Plans the forms of a response.</summary>
internal sealed class ResponseFormPlanner(OperationContext shared)
{
    private static readonly Regex Placeholder = new(@"\{([^{}]+)\}", RegexOptions.CultureInvariant);

    private readonly string id = shared.Id;

    /// <summary>Returns the forms of <paramref name="response"/>, the preferred one first; at least one.</summary>
    /// <param name="response">The response.</param>
    /// <param name="status">The status code as in the generated code.</param>
    /// <param name="isSuccess">Whether the response is a success. Errors are read in one form only.</param>
    /// <param name="sent">The forms in which the body is sent. Forms that are only text are returned only if they are also sent.</param>
    public IReadOnlyList<ResponseVariant> Plan(
        Response response,
        string status,
        bool isSuccess,
        IReadOnlyCollection<MediaForm> sent
    )
    {
        response = response with { Content = MediaTypes.WithOctets(response.Content, shared.Context.Composer) };
        EquatableArray<string> advice = Advice(response);
        ResponseVariant empty = new(null, new ResponsePlan(status, null, ResponseForm.Json, advice));
        bool hasBody =
            response.Content.Count > 0 && shared.Operation.Method != "HEAD" && status is not ("204" or "205" or "304");
        if (!hasBody)
        {
            return [empty];
        }

        IReadOnlyList<MediaGroup> groups = MediaGroup.Of(response.Content);
        if (
            !isSuccess
            && FormOf(groups[0].First) is not (ResponseForm.Json or ResponseForm.Text or ResponseForm.AnyText)
        )
        {
            shared.Context.Diagnostics.Report(
                PlanningDiagnostics.ErrorNotText,
                response.Pointer,
                id,
                status,
                MediaTypes.List(response.Content)
            );
            return [empty];
        }

        List<MediaGroup> read = [.. groups.Where((group, index) => index == 0 || (isSuccess && IsRead(group, sent)))];
        Report(response, read);
        return
        [
            .. read.Select(group => new ResponseVariant(
                group,
                PlanOf(response, group.First, status, isSuccess) with
                {
                    Advice = advice,
                    MediaTypes =
                        read.Count == 1 ? default : group.Members.Select(static media => media.Name).ToEquatableArray(),
                }
            )),
        ];
    }

    private ResponsePlan PlanOf(Response response, MediaType media, string status, bool isSuccess)
    {
        ResponseForm form = FormOf(media);
        if (form == ResponseForm.Events)
        {
            EventsPlan events = new EventPlanner(shared.Context, shared.Types, id).Plan(
                media,
                shared.Identifier + "Event"
            );
            TypePlan items = new(TypeKind.Events) { Item = events.Data };
            return new ResponsePlan(status, items, events.Form, default) { End = events.End };
        }

        if (
            form == ResponseForm.Json
            && isSuccess
            && LinePlanner.ResultOf(response, media, shared.Context.Composer) is { } result
        )
        {
            TypePlan items = new(TypeKind.Lines) { Item = shared.Types.Plan(result, shared.Identifier + "Result") };
            return new ResponsePlan(status, items, ResponseForm.Results, default);
        }

        return new ResponsePlan(status, TypeOf(media, form, status, isSuccess), form, default);
    }

    /// <summary>Determines whether a form is read in addition to the preferred one.</summary>
    private bool IsRead(MediaGroup group, IReadOnlyCollection<MediaForm> sent) =>
        group.Form switch
        {
            MediaForm.Json => group.First.Schema?.Reference is not null,
            MediaForm.Events or MediaForm.Lines => true,
            MediaForm.Text or MediaForm.Binary => IsPlain(group.First.Schema),
            _ => sent.Contains(group.Form),
        };

    /// <summary>
    /// Determines whether the content is plain. An object that is declared as text or binary is JSON with another media
    /// type.
    /// </summary>
    private bool IsPlain(Schema? schema) =>
        schema is null
        || shared.Context.Composer.Compose(schema, out _)
            is { Types: SchemaTypes.None or SchemaTypes.String, Properties.Count: 0 };

    private void Report(Response response, List<MediaGroup> read)
    {
        List<MediaType> others =
        [
            .. response.Content.Where(media =>
                !MediaTypes.IsSynonym(media, response.Content) && !read.Exists(group => group.Members.Contains(media))
            ),
        ];
        if (others.Count > 0)
        {
            shared.Context.Diagnostics.Report(
                PlanningDiagnostics.OtherMediaTypes,
                response.Pointer,
                id,
                MediaTypes.List(read.SelectMany(static group => group.Members)),
                MediaTypes.List(others)
            );
        }

        foreach (
            MediaType media in read.Where(static group => group.Form == MediaForm.Xml)
                .SelectMany(static group => group.Members)
        )
        {
            shared.Context.Diagnostics.Report(PlanningDiagnostics.XmlIsText, media.Pointer, id, media.Name);
        }
    }

    private ResponseForm FormOf(MediaType media) =>
        MediaTypes.FormOf(media) switch
        {
            MediaForm.Json when MediaTypes.IsAnyText(media) => ResponseForm.AnyText,
            MediaForm.Json => ResponseForm.Json,
            MediaForm.Text or MediaForm.Xml or MediaForm.Form => ResponseForm.Text,
            MediaForm.Events => ResponseForm.Events,
            MediaForm.Lines => LinePlanner.AreText(media) ? ResponseForm.TextLines : ResponseForm.Lines,
            _ => ResponseForm.Binary,
        };

    private TypePlan TypeOf(MediaType media, ResponseForm form, string status, bool isSuccess)
    {
        string name =
            shared.Identifier + (isSuccess ? "Result" : Identifier.Pascal(status, "Default").TrimStart('_') + "Error");
        return form switch
        {
            ResponseForm.Text or ResponseForm.AnyText => new TypePlan(TypeKind.String),
            ResponseForm.Binary => new TypePlan(TypeKind.Stream),
            ResponseForm.TextLines => new TypePlan(TypeKind.Lines) { Item = new TypePlan(TypeKind.String) },
            ResponseForm.Lines => new TypePlan(TypeKind.Lines)
            {
                Item = Value(LinePlanner.ItemOf(media, shared.Context.Composer), shared.Identifier + "Line"),
            },
            _ => Value(media.Schema, name),
        };
    }

    private TypePlan Value(Schema? schema, string name) =>
        schema is null ? new TypePlan(TypeKind.Element) : shared.Types.Plan(schema, name);

    private EquatableArray<string> Advice(Response response)
    {
        foreach (string advice in response.Advice)
        {
            foreach (Match placeholder in Placeholder.Matches(advice))
            {
                if (!CanBeShown(placeholder.Groups[1].Value))
                {
                    shared.Context.Diagnostics.Report(
                        PlanningDiagnostics.AdviceNamesNothing,
                        response.Pointer,
                        placeholder.Groups[1].Value
                    );
                }
            }
        }

        return response.Advice;
    }

    private bool CanBeShown(string name) =>
        shared.Context.Model.SecuritySchemes.Any(scheme => scheme.Name == name && !scheme.Secret)
        || shared.Context.Model.Servers.Any(server => server.Variables.Any(variable => variable.Name == name));
}
