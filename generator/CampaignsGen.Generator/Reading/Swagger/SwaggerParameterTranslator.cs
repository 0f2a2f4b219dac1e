using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Reading.Swagger;

/// <summary>Translates a parameter of Swagger 2.0, which is also its own schema.</summary>
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

    /// <summary>Returns the schema of a parameter, a form field or a header, without the fields of the parameter.</summary>
    public Schema TranslateSchema(SpecNode node) =>
        schemas.Translate(Without(node)) with
        {
            Description = null,
            Deprecated = false,
            Required = default,
        };

    /// <summary>Removes <c>required</c>, which is a boolean of the parameter here but an array in a schema.</summary>
    private static SpecNode Without(SpecNode node) =>
        node.Has("required") ? new(node.Object!.Without("required"), node.Pointer) : node;

    /// <summary>
    /// Returns the <c>collectionFormat</c> of a form field, which has the same values as that of a query parameter, or null if the field is
    /// not an array.
    /// </summary>
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
                string fix =
                    "the values are separated by commas. To fix this, use a format that the client supports here, such as csv";
                context.Report(
                    ReadingDiagnostics.UnknownValue,
                    node.At("collectionFormat"),
                    "collectionFormat",
                    format,
                    fix
                );
                return (plain, false);
        }
    }
}
