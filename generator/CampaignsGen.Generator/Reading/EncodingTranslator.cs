using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Reading;

/// <summary>Translates how the parts of a media type are serialized (OpenAPI 3.2, "Encoding Object").</summary>
internal sealed class EncodingTranslator(ReadingContext context, SchemaTranslator schemas)
{
    private static readonly string[] StyleFields = ["style", "explode", "allowReserved"];
    private static readonly string[] NestedFields = ["encoding", "prefixEncoding", "itemEncoding"];

    /// <summary>Returns <paramref name="media"/> with the encodings of its properties and positions.</summary>
    public MediaType Translate(MediaType media, SpecNode node)
    {
        bool isMultipart = media.Name.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase);
        return media with
        {
            Encodings = TranslateMap(node, isMultipart),
            PrefixEncodings = TranslateList(node, isMultipart),
            ItemEncoding =
                context.Version >= OpenApiVersion.V3_2 && node.Has("itemEncoding")
                    ? Translate(node["itemEncoding"], "itemEncoding", isMultipart)
                    : null,
            UntypedIsOctets = context.Version >= OpenApiVersion.V3_1,
        };
    }

    private EquatableArray<Encoding> TranslateMap(SpecNode mediaType, bool isMultipart)
    {
        if (!context.TryObject(mediaType, "encoding", out SpecNode encodings))
        {
            return default;
        }

        return encodings
            .Members.Select(member => Translate(new(member.Value, encodings.At(member.Key)), member.Key, isMultipart))
            .OfType<Encoding>()
            .ToEquatableArray();
    }

    private EquatableArray<Encoding> TranslateList(SpecNode mediaType, bool isMultipart)
    {
        if (context.Version < OpenApiVersion.V3_2 || !context.TryList(mediaType, "prefixEncoding", out SpecNode list))
        {
            return default;
        }

        List<Encoding> encodings = [];
        for (int i = 0; i < list.Array!.Count; i++)
        {
            string name = JsonPointer.LastToken(list[i].Pointer);
            encodings.Add(Translate(list[i], name, isMultipart) ?? new Encoding(list[i].Pointer, name));
        }

        return encodings.ToEquatableArray();
    }

    private Encoding? Translate(SpecNode node, string name, bool isMultipart)
    {
        if (!context.IsObject(node, name))
        {
            return null;
        }

        if (!isMultipart && node.Has("headers"))
        {
            context.Report(ReadingDiagnostics.Unread, node.At("headers"), "headers", "only parts have headers");
        }

        Encoding encoding = new(node.Pointer, name)
        {
            ContentType = context.Text(node, "contentType"),
            IsNested = Array.Exists(NestedFields, node.Has),
            Headers = isMultipart ? new HeaderTranslator(context, schemas).Translate(node) : default,
        };
        return HasStyle(node, isMultipart) ? WithStyle(encoding, node) : encoding;
    }

    /// <summary>Before OpenAPI 3.1, the three fields only applied to URL-encoded forms.</summary>
    private bool HasStyle(SpecNode node, bool isMultipart)
    {
        if (!isMultipart || context.Version >= OpenApiVersion.V3_1)
        {
            return true;
        }

        foreach (string field in StyleFields.Where(node.Has))
        {
            if (!IsDefault(node, field))
            {
                const string Consequence = "OpenAPI 3.0 does not define it for a multipart body";
                context.Report(ReadingDiagnostics.Unread, node.At(field), field, Consequence);
            }
        }

        return false;
    }

    /// <summary>Determines whether the field only repeats the default. Swashbuckle writes <c>style: form</c> everywhere.</summary>
    private static bool IsDefault(SpecNode node, string field) =>
        Scalars.TextOf(node.ValueOf(field)) == "form"
        || Scalars.BooleanOf(node.ValueOf(field)) == (field == "explode" && ParameterStyle.Form.ExplodesByDefault());

    private Encoding WithStyle(Encoding encoding, SpecNode node) =>
        encoding with
        {
            Style = TranslateStyle(node),
            Explode = context.OptionalFlag(node, "explode"),
            AllowReserved = context.OptionalFlag(node, "allowReserved"),
        };

    private ParameterStyle? TranslateStyle(SpecNode node)
    {
        string? text = context.Text(node, "style");
        ParameterStyle? style = StyleNames.Parse(text);
        bool isKnown =
            style
            is ParameterStyle.Form
                or ParameterStyle.SpaceDelimited
                or ParameterStyle.PipeDelimited
                or ParameterStyle.DeepObject;
        if (text is not null && !isKnown)
        {
            const string Fix = "the style 'form' is used. To fix this, use a style for query parameters";
            context.Report(ReadingDiagnostics.UnknownValue, node.At("style"), "style in encoding", text, Fix);
            return ParameterStyle.Form;
        }

        return style;
    }
}
