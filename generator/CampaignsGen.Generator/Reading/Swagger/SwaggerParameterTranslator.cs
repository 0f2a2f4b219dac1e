using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Reading.Swagger;

/// <summary>A parameter of Swagger 2.0, which is its own schema.</summary>
internal sealed class SwaggerParameterTranslator(ReadingContext context, SchemaTranslator schemas)
{
    public Parameter Translate(SpecNode node, string name, ParameterLocation location)
    {
        (ParameterStyle style, bool explode) = TranslateFormat(node, location);
        return ParameterTranslator.Named(context, node, name, location) with
        {
            Style = style,
            Explode = explode,
            Schema = TranslateSchema(node),
        };
    }

    /// <summary>The schema that a parameter, a form's field or a header is, without what belongs to the parameter.</summary>
    public Schema TranslateSchema(SpecNode node) =>
        schemas.Translate(Without(node)) with
        {
            Description = null,
            Deprecated = false,
            Required = default,
        };

    /// <summary><c>required</c> says here that the parameter is, and a schema has a list under that name.</summary>
    private static SpecNode Without(SpecNode node) =>
        node.Has("required") ? new(node.Object!.Without("required"), node.Pointer) : node;

    /// <summary>The <c>collectionFormat</c> of a field of a form, which may be all that one of a query may; null where it is no list.</summary>
    public Encoding? TranslateFieldFormat(SpecNode node, string name, Schema schema)
    {
        if (schema.Types != SchemaTypes.Array || schema.Items?.Format == "binary")
        {
            return null;
        }

        (ParameterStyle style, bool explode) = TranslateFormat(node, ParameterLocation.Query);
        return new Encoding(node.Pointer, name) { Style = style, Explode = explode };
    }

    private (ParameterStyle Style, bool Explode) TranslateFormat(SpecNode node, ParameterLocation location)
    {
        bool isQuery = location == ParameterLocation.Query;
        ParameterStyle plain = isQuery ? ParameterStyle.Form : ParameterStyle.Simple;
        string? format = context.Text(node, "collectionFormat");
        switch (format)
        {
            case null or "csv":
                return (plain, false);
            case "multi" when isQuery:
                return (ParameterStyle.Form, true);
            case "ssv" when isQuery:
                return (ParameterStyle.SpaceDelimited, false);
            case "pipes" when isQuery:
                return (ParameterStyle.PipeDelimited, false);
            default:
                string mend =
                    "the values are separated by commas. To fix this, use a format that the client supports here, such as csv";
                context.Report(
                    ReadingDiagnostics.UnknownValue,
                    node.At("collectionFormat"),
                    "collectionFormat",
                    format,
                    mend
                );
                return (plain, false);
        }
    }
}
