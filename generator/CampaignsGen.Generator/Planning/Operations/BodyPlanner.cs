using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Naming;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>Represents a form of the body that a method sends.</summary>
/// <param name="Media">The media types.</param>
/// <param name="Arguments">The body, and its media type if the caller can choose it.</param>
internal sealed record BodyForm(MediaGroup Media, IReadOnlyList<ArgumentPlan> Arguments);

/// <summary>Plans the body of an operation's request: JSON first, then forms, multipart, text and binary.</summary>
internal sealed class BodyPlanner(OperationContext shared, NameScope locals)
{
    private readonly string id = shared.Id;
    private string? contentType;

    /// <summary>
    /// Plans every form of the body that can be sent, or returns false if there is none. An operation without a body is
    /// valid.
    /// </summary>
    public bool TryPlan(out IReadOnlyList<BodyForm> forms)
    {
        forms = [];
        if (UselessBodies.Without(shared.Context, shared.Operation) is not { Content.Count: > 0 } body)
        {
            return true;
        }

        body = body with { Content = MediaTypes.WithOctets(body.Content, shared.Context.Composer) };
        IEnumerable<MediaGroup> groups = MediaGroup.Sent(body.Content).OrderBy(IsFormWithFiles);
        forms = [.. groups.Select(group => Plan(body, group)).OfType<BodyForm>()];
        if (forms.Count == 0)
        {
            shared.Context.Diagnostics.Report(
                PlanningDiagnostics.BodyNotSupported,
                body.Pointer,
                id,
                MediaTypes.List(body.Content)
            );
            return false;
        }

        Report(body, forms);
        return true;
    }

    /// <summary>
    /// Determines whether the group is a form with files. URL-encoded forms cannot contain files, so all other forms are
    /// preferred.
    /// </summary>
    private bool IsFormWithFiles(MediaGroup group) =>
        group is { Form: MediaForm.Form, First.Schema: { } schema }
        && new PartSchemas(shared.Context.Composer, untypedIsOctets: false).HasFile(schema);

    /// <summary>Returns the form of the body, or null if the schema cannot be sent in it.</summary>
    private BodyForm? Plan(RequestBody body, MediaGroup group)
    {
        ArgumentKind kind = KindOf(group.Form);
        if (TypeOf(group.First, kind) is not { } type)
        {
            return null;
        }

        ArgumentPlan argument = new()
        {
            Kind = kind,
            Name = MediaTypes.Concrete(group.First.Name, group.Form),
            Identifier = "body",
            Type = body.Required ? type : type with { Nullable = true },
            Required = body.Required,
            Summary = DocPlanner.Summary(body.Description ?? group.First.Schema?.Description),
            Check = CheckOf(group, type, kind),
            Encodings =
                kind == ArgumentKind.FormBody
                    ? new FormEncodings(shared.Context, group.First, id, body.Content.Any(IsInParts)).Plan()
                    : default,
        };
        return group.HasChoice
            ? new BodyForm(group, [argument with { ContentTypeIdentifier = ContentType }, Choice(group, body.Required)])
            : new BodyForm(group, [argument]);
    }

    /// <summary>Returns the validation. Text is validated as text, not as the value that is written in it.</summary>
    private CheckPlan? CheckOf(MediaGroup group, TypePlan type, ArgumentKind kind) =>
        kind == ArgumentKind.MultipartBody ? shared.Context.Checks.OfParts(type)
        : group.First.Schema is { } schema && (kind != ArgumentKind.TextBody || group.Form == MediaForm.Text)
            ? shared.Context.Checks.Of(schema, type)
        : null;

    private static bool IsInParts(MediaType media) => MediaTypes.FormOf(media) == MediaForm.Multipart;

    private string ContentType => contentType ??= locals.Take("contentType");

    /// <summary>
    /// Plans the argument for the media type. It has a default only if that describes every value, because a PNG image must
    /// not be sent as PDF when the caller omits it. Without a body there is nothing to specify, so the argument of an optional
    /// body is optional too.
    /// </summary>
    private ArgumentPlan Choice(MediaGroup group, bool isBodyRequired)
    {
        string? general = MediaTypes.General(group);
        bool isRequired = isBodyRequired && general is null;
        return new()
        {
            Kind = ArgumentKind.ContentType,
            Name = "Content-Type",
            Identifier = ContentType,
            Type = new TypePlan(TypeKind.String),
            Required = isRequired,
            Default = isRequired ? null : general ?? MediaTypes.Concrete(group.First.Name, group.Form),
            Summary =
                "The media type of the body: "
                + string.Join(", ", group.Members.Select(static media => media.Name))
                + ".",
        };
    }

    private static ArgumentKind KindOf(MediaForm form) =>
        form switch
        {
            MediaForm.Json => ArgumentKind.JsonBody,
            MediaForm.Form => ArgumentKind.FormBody,
            MediaForm.Multipart => ArgumentKind.MultipartBody,
            MediaForm.Text or MediaForm.Xml or MediaForm.Events or MediaForm.Lines => ArgumentKind.TextBody,
            _ => ArgumentKind.StreamBody,
        };

    private TypePlan? TypeOf(MediaType media, ArgumentKind kind)
    {
        switch (kind)
        {
            case ArgumentKind.JsonBody:
                return media.Schema is { } schema
                    ? shared.Types.Plan(schema, shared.Identifier + "Body")
                    : new TypePlan(TypeKind.Element);
            case ArgumentKind.FormBody:
                TypePlan form = media.Schema is { } fields
                    ? shared.Types.Plan(fields, shared.Identifier + "Form")
                    : new TypePlan(TypeKind.Element);
                return form.Kind is TypeKind.Record or TypeKind.Map or TypeKind.Union or TypeKind.Element ? form : null;
            case ArgumentKind.MultipartBody:
                return shared.Types.PlanMultipart(media, shared.Identifier + "Form", id);
            case ArgumentKind.TextBody:
                return new TypePlan(TypeKind.String);
            default:
                return new TypePlan(TypeKind.Stream);
        }
    }

    private void Report(RequestBody body, IReadOnlyList<BodyForm> forms)
    {
        foreach (MediaType media in body.Content)
        {
            bool isSent = forms.Any(form => form.Media.Members.Contains(media));
            if (!isSent && !MediaTypes.IsSynonym(media, body.Content) && !MediaTypes.IsTwin(media, body.Content))
            {
                shared.Context.Diagnostics.Report(PlanningDiagnostics.MediaTypeNotSent, media.Pointer, media.Name, id);
            }

            if (MediaTypes.FormOf(media) == MediaForm.Xml)
            {
                shared.Context.Diagnostics.Report(PlanningDiagnostics.XmlIsText, media.Pointer, id, media.Name);
            }

            ReportUselessEncodings(media);
        }
    }

    private void ReportUselessEncodings(MediaType media)
    {
        EquatableArray<SchemaProperty> properties = media.Schema is { } schema
            ? shared.Context.Composer.Compose(schema, out _).Properties
            : default;
        foreach (Encoding encoding in media.Encodings)
        {
            if (properties.All(property => property.Name != encoding.Name))
            {
                string what = $"encoding of {encoding.Name}";
                shared.Context.Diagnostics.Report(PlanningDiagnostics.KeywordNotSupported, encoding.Pointer, what);
            }
        }
    }
}
