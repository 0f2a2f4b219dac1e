using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Reading;

/// <summary>Translates a parameter of OpenAPI 3.</summary>
internal sealed class ParameterTranslator(ReadingContext context, SchemaTranslator schemas)
{
    private readonly ContentTranslator contents = new(context, schemas);

    public Parameter Translate(SpecNode node, string name, ParameterLocation location)
    {
        ParameterStyle style = TranslateStyle(node, location);
        Schema? schema = node.Has("schema") ? schemas.Translate(node["schema"]) : null;
        context.Written.AddExamples(node, schema, isText: true);
        return Named(context, node, name, location) with
        {
            Style = style,
            Explode = context.OptionalFlag(node, "explode") ?? style.ExplodesByDefault(),
            AllowReserved = context.Flag(node, "allowReserved") && MayAllowReserved(location),
            Schema = schema,
            Content = contents.TranslateOnly(node),
        };
    }

    /// <summary>Returns a parameter with the fields that are the same in all versions.</summary>
    public static Parameter Named(ReadingContext context, SpecNode node, string name, ParameterLocation location) =>
        new()
        {
            Pointer = node.Pointer,
            Name = name,
            GivenName = GivenNames.Of(context, node),
            Location = location,
            Required = context.Flag(node, "required") || location == ParameterLocation.Path,
            Deprecated = context.Flag(node, "deprecated"),
            Description = context.Text(node, "description"),
            HasSegments = location == ParameterLocation.Path && context.Flag(node, "x-ms-skip-url-encoding"),
        };

    /// <summary>
    /// Determines whether <c>allowReserved</c> applies. Before OpenAPI 3.2, it only applied to the query. Headers are not encoded.
    /// </summary>
    private bool MayAllowReserved(ParameterLocation location) =>
        location == ParameterLocation.Query
        || (context.Version >= OpenApiVersion.V3_2 && location != ParameterLocation.Header);

    private ParameterStyle TranslateStyle(SpecNode node, ParameterLocation location)
    {
        ParameterStyle standard = location.StandardStyle();
        string? text = context.Text(node, "style");
        ParameterStyle? style = text is null ? standard : StyleNames.Parse(text);
        if (style is { } known && IsAllowed(known, location))
        {
            return known;
        }

        string where = location.ToString().ToLowerInvariant();
        string fix =
            $"the default style of a {where} parameter is used. To fix this, use a style that OpenAPI defines for it";
        context.Report(ReadingDiagnostics.UnknownValue, node.At("style"), $"style in {where}", text!, fix);
        return standard;
    }

    /// <summary>Determines whether a style is allowed at a location (OpenAPI 3.1, "Style Values").</summary>
    private bool IsAllowed(ParameterStyle style, ParameterLocation location) =>
        location switch
        {
            ParameterLocation.Path => style is ParameterStyle.Simple or ParameterStyle.Label or ParameterStyle.Matrix,
            ParameterLocation.Header => style is ParameterStyle.Simple,
            ParameterLocation.Cookie => style == ParameterStyle.Form
                || (style == ParameterStyle.Cookie && context.Version >= OpenApiVersion.V3_2),
            _ => style
                is ParameterStyle.Form
                    or ParameterStyle.SpaceDelimited
                    or ParameterStyle.PipeDelimited
                    or ParameterStyle.DeepObject,
        };
}
