using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Reading.Swagger;

namespace CampaignsGen.Generator.Reading;

/// <summary>The whole document.</summary>
internal sealed class DocumentTranslator(ReadingContext context)
{
    private readonly SchemaTranslator schemas = new(context);

    public ApiModel Translate()
    {
        SpecNode root = context.Root;
        SecurityTranslator security = new(context);
        EquatableArray<SecurityScheme> schemes = security.TranslateSchemes();
        schemas.AddNamed(context.Schemas);
        EquatableArray<Operation> operations = new PathsTranslator(context, schemas, security).Translate();
        SayWhatIsNotCalled(root);
        return TranslateInfo(root) with
        {
            Servers = TranslateServers(root),
            Operations = operations,
            Schemas = schemas.TranslateNamed(),
            SecuritySchemes = schemes,
        };
    }

    private ApiModel TranslateInfo(SpecNode root)
    {
        SpecNode info = root["info"];
        if (root.Has("info"))
        {
            context.IsObject(info, "info");
        }

        return new()
        {
            Title = context.Text(info, "title") ?? "",
            Version = context.Text(info, "version") ?? "",
            Description = context.Text(info, "description"),
        };
    }

    private EquatableArray<Server> TranslateServers(SpecNode root) =>
        context.IsSwagger
            ? new SwaggerServerTranslator(context).Translate(root)
            : new ServerTranslator(context).Translate(root);

    private void SayWhatIsNotCalled(SpecNode root)
    {
        if (root["webhooks"].Object is { Count: > 0 })
        {
            context.Report(ReadingDiagnostics.NotCalled, root.At("webhooks"), "webhooks");
        }
    }
}
