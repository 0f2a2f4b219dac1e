using System.Text.Json.Nodes;
using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Reading;

/// <summary>The <c>discriminator</c>: in 2.0 the name of a property, since 3.0 an object with a mapping.</summary>
internal sealed class DiscriminatorTranslator(ReadingContext context, SchemaReferences references)
{
    public Discriminator? Translate(SpecNode schema)
    {
        if (!schema.Has("discriminator"))
        {
            return null;
        }

        SpecNode node = schema["discriminator"];
        if (Scalars.StringOf(node.Value) is { } name && context.IsSwagger)
        {
            return new(name, default);
        }

        return context.IsObject(node, "discriminator") ? TranslateObject(node) : null;
    }

    private Discriminator? TranslateObject(SpecNode node)
    {
        string? name = context.Text(node, "propertyName");
        if (name is null)
        {
            string consequence = "the discriminator is left out";
            context.Report(ReadingDiagnostics.MissingField, node.Pointer, "propertyName", consequence);
            return null;
        }

        if (node.Has("defaultMapping"))
        {
            string consequence = "a value that the mapping does not name is kept as unknown";
            context.Report(ReadingDiagnostics.Unread, node.At("defaultMapping"), "defaultMapping", consequence);
        }

        return new(name, TranslateMapping(node));
    }

    private EquatableArray<DiscriminatorMapping> TranslateMapping(SpecNode node)
    {
        if (!context.TryObject(node, "mapping", out SpecNode map))
        {
            return default;
        }

        List<DiscriminatorMapping> mapping = [];
        foreach (KeyValuePair<string, JsonNode?> member in map.Object!)
        {
            string target = context.Text(map, member.Key) ?? "";
            if (references.ResolveMapping(map, target) is { } pointer)
            {
                mapping.Add(new(member.Key, pointer));
            }
            else
            {
                string consequence = "This value is left out of the mapping";
                string place = map.At(member.Key);
                context.Report(ReadingDiagnostics.UnresolvedReference, place, target, consequence);
            }
        }

        return mapping.ToEquatableArray();
    }
}
