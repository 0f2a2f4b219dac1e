using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading;

/// <param name="Types">The types without null.</param>
/// <param name="Nullable">Whether null is also allowed.</param>
/// <param name="IsNullOnly">Whether null is the only type.</param>
/// <param name="Format">The format, as specified or as implied by other keywords.</param>
internal readonly record struct SchemaType(SchemaTypes Types, bool Nullable, bool IsNullOnly, string? Format);

/// <summary>Translates the keywords <c>type</c>, <c>nullable</c> and <c>format</c>.</summary>
internal sealed class TypeTranslator(ReadingContext context)
{
    public SchemaType Translate(SpecNode node)
    {
        SchemaTypes types = SchemaTypes.None;
        bool hasNull = false;
        bool isFile = false;
        foreach (string name in Names(node))
        {
            hasNull |= name == "null";
            isFile |= name == "file" && context.IsSwagger;
            types |= TypeOf(node, name);
        }

        bool isNullOnly = hasNull && types == SchemaTypes.None;
        string? format = isFile ? "binary" : FormatOf(node, types);
        return new(types, hasNull || IsMarkedNullable(node), isNullOnly, format);
    }

    /// <summary>
    /// Determines whether the schema has <c>nullable: true</c> (3.0) or the equivalent extension for 2.0. Newer documents still use both.
    /// </summary>
    public bool IsMarkedNullable(SpecNode node) => context.Flag(node, "nullable") || context.Flag(node, "x-nullable");

    private IEnumerable<string> Names(SpecNode node)
    {
        if (!node.Has("type"))
        {
            return [];
        }

        return node.ValueOf("type") is not TreeList
            ? [context.Text(node, "type") ?? "null"]
            : context.Texts(node, "type");
    }

    private SchemaTypes TypeOf(SpecNode node, string name)
    {
        SchemaTypes? type = name switch
        {
            "boolean" => SchemaTypes.Boolean,
            "integer" => SchemaTypes.Integer,
            "number" => SchemaTypes.Number,
            "string" => SchemaTypes.String,
            "array" => SchemaTypes.Array,
            "object" => SchemaTypes.Object,
            "null" => SchemaTypes.None,
            "file" when context.IsSwagger => SchemaTypes.String,
            _ => null,
        };
        if (type is null)
        {
            string fix = "any type is accepted. To fix this, use string, number, integer, boolean, array or object";
            context.Report(ReadingDiagnostics.UnknownValue, node.At("type"), "type", name, fix);
        }

        return type ?? SchemaTypes.None;
    }

    /// <summary>
    /// Returns the format. In 3.1, <c>contentEncoding</c> and <c>contentMediaType</c> replace <c>format: byte</c> and <c>binary</c>
    /// (OpenAPI 3.1, "Working with Binary Data").
    /// </summary>
    private string? FormatOf(SpecNode node, SchemaTypes types)
    {
        string? format = context.Text(node, "format");
        bool mayBeBytes = format is null && types is SchemaTypes.String or SchemaTypes.None;
        string? encoding = mayBeBytes ? context.Text(node, "contentEncoding") : null;
        if (encoding is not null)
        {
            return encoding.ToLowerInvariant() switch
            {
                "base64" => "byte",
                "base64url" => "base64url",
                _ => null,
            };
        }

        return
            mayBeBytes
            && Scalars.StringOf(node.ValueOf("contentMediaType")) is { } media
            && MediaTypeName.WithoutParameters(media) == "application/octet-stream"
            ? "binary"
            : MakerFormats.Of(context, node, format);
    }
}
