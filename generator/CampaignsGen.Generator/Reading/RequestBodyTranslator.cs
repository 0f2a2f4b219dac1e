using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Reading;

/// <summary>Translates the <c>requestBody</c> of OpenAPI 3.</summary>
internal sealed class RequestBodyTranslator(ReadingContext context, SchemaTranslator schemas)
{
    private readonly ContentTranslator contents = new(context, schemas);

    public RequestBody? Translate(SpecNode operation) =>
        operation.Has("requestBody") && context.TryFollow(operation["requestBody"], "requestBody", out SpecNode node)
            ? TranslateBody(node)
            : null;

    private RequestBody TranslateBody(SpecNode node) =>
        new(node.Pointer)
        {
            Description = context.Text(node, "description"),
            Required = context.Flag(node, "required"),
            Content = contents.Translate(node),
        };
}
