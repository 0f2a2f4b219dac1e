using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Planning;

/// <summary>
/// Handles bodies of GET and HEAD, for which HTTP (RFC 9110, sections 9.3.1 and 9.3.2) and OpenAPI 3.0 define no meaning. A
/// body that describes nothing is omitted; a body with content is optional, because search APIs use it.
/// </summary>
internal static class UselessBodies
{
    /// <summary>Returns the body that the operation can send, or null if there is none that describes anything.</summary>
    public static RequestBody? Without(PlanningContext context, Operation operation)
    {
        if (operation.RequestBody is not { Content.Count: > 0 } body || operation.Method is not ("GET" or "HEAD"))
        {
            return operation.RequestBody;
        }

        EquatableArray<MediaType> content = body
            .Content.Where(media => SaysAnything(context, media))
            .ToEquatableArray();
        if (content.Count == 0)
        {
            return null;
        }

        context.Diagnostics.Report(
            PlanningDiagnostics.BodyWithoutMeaning,
            body.Pointer,
            OperationNames.IdOf(operation),
            operation.Method
        );
        return body with { Required = false, Content = content };
    }

    /// <summary>Determines whether the media type describes anything. Text and binary content do so even without a schema.</summary>
    private static bool SaysAnything(PlanningContext context, MediaType media) =>
        MediaTypes.FormOf(media) is not (MediaForm.Json or MediaForm.Form or MediaForm.Multipart)
        || (media.Schema is { } schema && SaysAnything(context.Composer.Compose(schema, out _)));

    private static bool SaysAnything(Schema schema) =>
        schema.Types is not (SchemaTypes.None or SchemaTypes.Object)
        || schema.Properties.Count > 0
        || schema.Required.Count > 0
        || schema.Enum.Count > 0
        || schema.OneOf.Count > 0
        || schema.AnyOf.Count > 0
        || schema.Items is not null
        || schema.PrefixItems.Count > 0
        || schema.Format is not null
        || schema.ContentMediaType is not null
        || schema.AdditionalProperties.Rule is AdditionalPropertiesRule.Any or AdditionalPropertiesRule.Typed;
}
