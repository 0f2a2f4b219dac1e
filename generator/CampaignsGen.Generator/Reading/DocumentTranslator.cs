using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Reading.Swagger;
using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading;

/// <summary>Translates the whole document.</summary>
internal sealed class DocumentTranslator(ReadingContext context)
{
    private readonly SchemaTranslator schemas = new(context);

    public ApiModel Translate()
    {
        SpecNode root = context.Root;
        SecurityTranslator security = new(context);
        EquatableArray<SecurityScheme> schemes = security.TranslateSchemes();
        if (context.Choice.IsEverything)
        {
            schemas.AddNamed(context.Schemas);
            CheckComponents(root);
        }

        WebhookTranslator webhooks = new(context, schemas);
        PathsTranslator paths = new(context, schemas, security, webhooks);
        EquatableArray<Operation> operations = paths.Translate();
        return TranslateInfo(root) with
        {
            Servers = TranslateServers(root),
            Tags = TranslateTags(root),
            Operations = operations,
            OperationTags = paths.Tags,
            Webhooks = webhooks.Translate(),
            Schemas = TranslateSchemas(),
            SecuritySchemes = schemes,
        };
    }

    /// <summary>Returns all named schemas, or only the required ones if operations are selected.</summary>
    private EquatableArray<NamedSchema> TranslateSchemas()
    {
        if (context.Choice.IsEverything)
        {
            return schemas.TranslateNamed();
        }

        EquatableArray<NamedSchema> needed = schemas.TranslateNeeded();
        HashSet<string> pointers = [.. needed.Select(static schema => schema.Pointer)];
        context.LeftOut.AddUnneeded(pointers.Contains);
        return needed;
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

    private EquatableArray<Tag> TranslateTags(SpecNode root)
    {
        if (!context.TryList(root, "tags", out SpecNode list))
        {
            return default;
        }

        List<Tag> tags = [];
        for (int i = 0; i < list.Array!.Count; i++)
        {
            if (context.Text(list[i], "name") is { } name)
            {
                tags.Add(new(name, context.Text(list[i], "description"), GivenNames.Of(context, list[i])));
            }
        }

        return tags.ToEquatableArray();
    }

    private EquatableArray<Server> TranslateServers(SpecNode root) =>
        context.IsSwagger
            ? new SwaggerServerTranslator(context).Translate(root)
            : new ServerTranslator(context).Translate(root);

    /// <summary>Verifies that each component is an object, because components that are not used are not read.</summary>
    private void CheckComponents(SpecNode root)
    {
        if (context.IsSwagger || !context.TryObject(root, "components", out SpecNode components))
        {
            return;
        }

        foreach (TreeChild section in components.Members)
        {
            bool isExtension = section.Key.StartsWith("x-", StringComparison.OrdinalIgnoreCase);
            if (
                !isExtension
                && context.TryObject(components, section.Key, out SpecNode map)
                && section.Key != "schemas"
            )
            {
                CheckMembers(map);
            }
        }
    }

    private void CheckMembers(SpecNode map)
    {
        foreach (TreeChild member in map.Members)
        {
            context.IsObject(new(member.Value, map.At(member.Key)), member.Key);
        }
    }
}
