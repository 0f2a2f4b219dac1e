using System.Text.Json.Nodes;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Reading;

/// <summary>The <c>encoding</c> of a media type: how properties of a form are written (OpenAPI 3.1, "Encoding Object").</summary>
internal static class EncodingTranslator
{
    public static EquatableArray<Encoding> Translate(ReadingContext context, SpecNode mediaType)
    {
        if (!context.TryObject(mediaType, "encoding", out SpecNode encodings))
        {
            return default;
        }

        List<Encoding> translated = [];
        foreach (KeyValuePair<string, JsonNode?> member in encodings.Object!)
        {
            SpecNode node = new(member.Value, encodings.At(member.Key));
            if (context.IsObject(node, member.Key))
            {
                ParameterStyle? style = StyleNames.Parse(context.Text(node, "style"));
                translated.Add(
                    new(member.Key, context.Text(node, "contentType"), style, context.OptionalFlag(node, "explode"))
                );
            }
        }

        return translated.ToEquatableArray();
    }
}
