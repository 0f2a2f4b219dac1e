using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading;

/// <summary>Translates the <c>content</c> of a body, a parameter or a header: media types and their schemas.</summary>
internal sealed class ContentTranslator(ReadingContext context, SchemaTranslator schemas)
{
    public EquatableArray<MediaType> Translate(SpecNode owner)
    {
        if (!context.TryObject(owner, "content", out SpecNode content))
        {
            return default;
        }

        List<MediaType> mediaTypes = [];
        foreach (TreeChild member in content.Members)
        {
            SpecNode use = new(member.Value, content.At(member.Key));
            if (context.TryFollow(use, member.Key, out SpecNode node))
            {
                mediaTypes.Add(Translate(member.Key, node));
            }
        }

        return mediaTypes.ToEquatableArray();
    }

    /// <summary>Translates the <c>content</c> of a parameter or header, which must have exactly one media type.</summary>
    public EquatableArray<MediaType> TranslateOnly(SpecNode owner)
    {
        EquatableArray<MediaType> content = Translate(owner);
        if (owner["content"].Object is { } map && map.Count != 1)
        {
            string consequence = $"it has {map.Count} media types, but exactly one is allowed";
            context.Report(ReadingDiagnostics.Unread, owner.At("content"), "content", consequence);
            return default;
        }

        return content;
    }

    private MediaType Translate(string name, SpecNode node)
    {
        Schema? schema = node.Has("schema") ? schemas.Translate(node["schema"]) : null;
        // Examples of JSON are values; an example of another media type is text in that format.
        context.Written.AddExamples(node, MediaTypeName.IsJson(name) ? schema : null);
        MediaType media = new(node.Pointer, name, schema)
        {
            // A field of OpenAPI 3.2 that is also used in 3.1 documents, where it has no other meaning.
            ItemSchema = node.Has("itemSchema") ? schemas.Translate(node["itemSchema"]) : null,
            StreamEnd = context.Text(node, "x-event-stream-end"),
        };
        return new EncodingTranslator(context, schemas).Translate(media, node);
    }
}
