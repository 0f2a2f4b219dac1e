using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>Plans the body of one operation's request: JSON where it is offered, else a form, its parts, text or octets.</summary>
internal sealed class BodyPlanner(PlanningContext context, TypePlanner types, Operation operation, string identifier)
{
    private readonly string id = OperationNames.IdOf(operation);

    /// <summary>Plans the body; false where it cannot be sent. There may be none.</summary>
    public bool TryPlan(out ArgumentPlan? argument)
    {
        argument = null;
        if (operation.RequestBody is not { Content.Count: > 0 } body)
        {
            return true;
        }

        MediaType media = MediaTypes.Preferred(body.Content);
        ArgumentKind kind = KindOf(media);
        if (TypeOf(media, kind) is not { } type)
        {
            context.Diagnostics.Add(
                body.Pointer,
                PlanningDiagnostics.BodyNotSupported,
                id,
                MediaTypes.List(body.Content)
            );
            return false;
        }

        ReportOthers(body, media);
        ReportUselessEncodings(media);
        argument = new ArgumentPlan
        {
            Kind = kind,
            Name = MediaTypes.Concrete(media.Name, kind == ArgumentKind.JsonBody),
            Identifier = "body",
            Type = body.Required ? type : type with { Nullable = true },
            Required = body.Required,
            Summary = DocPlanner.Summary(body.Description ?? media.Schema?.Description, "The body of the request."),
            Encodings = kind == ArgumentKind.FormBody ? Encodings(media) : default,
        };
        return true;
    }

    private static ArgumentKind KindOf(MediaType media) =>
        MediaTypes.FormOf(media) switch
        {
            MediaForm.Json => ArgumentKind.JsonBody,
            MediaForm.Form => ArgumentKind.FormBody,
            MediaForm.Multipart => ArgumentKind.MultipartBody,
            MediaForm.Text or MediaForm.Xml or MediaForm.Events or MediaForm.Lines => ArgumentKind.TextBody,
            _ => ArgumentKind.StreamBody,
        };

    /// <summary>Null where the schema has no form of that kind.</summary>
    private TypePlan? TypeOf(MediaType media, ArgumentKind kind)
    {
        switch (kind)
        {
            case ArgumentKind.JsonBody:
                return media.Schema is { } schema
                    ? types.Plan(schema, identifier + "Body")
                    : new TypePlan(TypeKind.Element);
            case ArgumentKind.FormBody:
                TypePlan form = media.Schema is { } fields
                    ? types.Plan(fields, identifier + "Form")
                    : new TypePlan(TypeKind.Element);
                return form.Kind is TypeKind.Record or TypeKind.Map or TypeKind.Union or TypeKind.Element ? form : null;
            case ArgumentKind.MultipartBody:
                return media.Schema is { } parts ? types.PlanMultipart(parts, identifier + "Form") : null;
            case ArgumentKind.TextBody:
                return new TypePlan(TypeKind.String);
            default:
                return new TypePlan(TypeKind.Stream);
        }
    }

    private static EquatableArray<EncodingPlan> Encodings(MediaType media) =>
        media
            .Encodings.Where(static encoding => encoding.Style is not null || encoding.Explode is not null)
            .Select(static encoding => new EncodingPlan(encoding.Name, StyleOf(encoding)))
            .ToEquatableArray();

    private static string StyleOf(Encoding encoding) =>
        encoding.Style switch
        {
            ParameterStyle.DeepObject => "DeepObject",
            ParameterStyle.SpaceDelimited => "SpaceDelimited",
            ParameterStyle.PipeDelimited => "PipeDelimited",
            _ => encoding.Explode == false ? "FormJoined" : "Form",
        };

    private void ReportUselessEncodings(MediaType media)
    {
        EquatableArray<SchemaProperty> properties = media.Schema is { } schema
            ? context.Composer.Compose(schema, out _).Properties
            : default;
        foreach (Encoding encoding in media.Encodings)
        {
            if (properties.All(property => property.Name != encoding.Name))
            {
                string pointer = JsonPointer.Append(JsonPointer.Append(media.Pointer, "encoding"), encoding.Name);
                string what = $"encoding of {encoding.Name}";
                context.Diagnostics.Add(pointer, PlanningDiagnostics.KeywordNotSupported, what);
            }
        }
    }

    private void ReportOthers(RequestBody body, MediaType used)
    {
        if (MediaTypes.FormOf(used) == MediaForm.Xml)
        {
            context.Diagnostics.Add(used.Pointer, PlanningDiagnostics.XmlIsText, id, used.Name);
        }

        if (body.Content.Count > 1)
        {
            string others = MediaTypes.List(body.Content.Where(other => other != used));
            context.Diagnostics.Add(body.Pointer, PlanningDiagnostics.OtherMediaTypes, id, $"'{used.Name}'", others);
        }
    }
}
