using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Reading.Swagger;
using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading;

/// <summary>Translates the <c>headers</c> of a response.</summary>
internal sealed class HeaderTranslator(ReadingContext context, SchemaTranslator schemas)
{
    private readonly ContentTranslator contents = new(context, schemas);
    private readonly SwaggerParameterTranslator swaggerParameters = new(context, schemas);

    public EquatableArray<ResponseHeader> Translate(SpecNode response)
    {
        if (!context.TryObject(response, "headers", out SpecNode map))
        {
            return default;
        }

        List<ResponseHeader> headers = [];
        foreach (TreeChild member in map.Members)
        {
            SpecNode use = new(member.Value, map.At(member.Key));
            if (context.TryFollow(use, member.Key, out SpecNode node))
            {
                headers.Add(Translate(member.Key, node));
            }
        }

        return headers.ToEquatableArray();
    }

    private ResponseHeader Translate(string name, SpecNode node)
    {
        Schema? schema = TranslateSchema(node);
        context.Written.AddExamples(node, context.IsSwagger ? null : schema, isText: true);
        if (context.Text(node, "style") is { } style && style != "simple")
        {
            string fix = "the style 'simple' is used. To fix this, use that style";
            context.Report(ReadingDiagnostics.UnknownValue, node.At("style"), "style in header", style, fix);
        }

        return new(node.Pointer, name, schema)
        {
            Description = context.Text(node, "description"),
            Required = context.Flag(node, "required"),
            IsJson = !context.IsSwagger && !node.Has("schema") && IsJson(node),
            Delimiter = context.IsSwagger ? TranslateDelimiter(node) : ',',
        };
    }

    private Schema? TranslateSchema(SpecNode node) =>
        context.IsSwagger ? swaggerParameters.TranslateSchema(node)
        : node.Has("schema") ? schemas.Translate(node["schema"])
        : FirstOfContent(node);

    private static bool IsJson(SpecNode node) =>
        node["content"].Members.FirstOrDefault().Key is { } name && MediaTypeName.IsJson(name);

    private char TranslateDelimiter(SpecNode node)
    {
        string? format = context.Text(node, "collectionFormat");
        switch (format)
        {
            case null or "csv":
                return ',';
            case "ssv":
                return ' ';
            case "tsv":
                return '\t';
            case "pipes":
                return '|';
            default:
                string fix = "the values are separated by commas. To fix this, use csv, ssv, tsv or pipes";
                context.Report(
                    ReadingDiagnostics.UnknownValue,
                    node.At("collectionFormat"),
                    "collectionFormat in header",
                    format,
                    fix
                );
                return ',';
        }
    }

    /// <summary>Returns the schema of a header's <c>content</c>, which has exactly one media type.</summary>
    private Schema? FirstOfContent(SpecNode node)
    {
        EquatableArray<MediaType> content = contents.TranslateOnly(node);
        return content.Count > 0 ? content[0].Schema : null;
    }
}
