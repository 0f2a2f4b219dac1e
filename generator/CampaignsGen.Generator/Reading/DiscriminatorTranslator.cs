using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading;

/// <summary>Translates the <c>discriminator</c>: the name of a property in 2.0, and an object with a mapping since 3.0.</summary>
internal sealed class DiscriminatorTranslator(ReadingContext context, SchemaReferences references)
{
    /// <summary>
    /// Returns the discriminator value that <paramref name="schema"/> declares itself, as AutoRest and swagger-core write it, or null if
    /// there is none.
    /// </summary>
    public string? TranslateValue(SpecNode schema) =>
        context.Text(schema, "x-ms-discriminator-value") ?? context.Text(schema, "x-discriminator-value");

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

        return context.IsObject(node, "discriminator") ? TranslateObject(schema, node) : null;
    }

    private Discriminator? TranslateObject(SpecNode schema, SpecNode node)
    {
        string? name = context.Text(node, "propertyName");
        if (name is null)
        {
            string consequence = "the discriminator is ignored";
            context.Report(ReadingDiagnostics.MissingField, node.Pointer, "propertyName", consequence);
            return null;
        }

        return new(name, TranslateMapping(node, Branches(schema))) { Default = TranslateDefault(node) };
    }

    /// <summary>Returns the schema of objects whose value is not in the mapping (OpenAPI 3.2).</summary>
    private string? TranslateDefault(SpecNode node)
    {
        if (context.Text(node, "defaultMapping") is not { } target)
        {
            return null;
        }

        string? pointer = references.ResolveMapping(node, target);
        if (pointer is null)
        {
            string consequence = "values without a mapping are kept as unknown";
            context.Report(ReadingDiagnostics.UnresolvedReference, node.At("defaultMapping"), target, consequence);
        }

        return pointer;
    }

    private EquatableArray<DiscriminatorMapping> TranslateMapping(SpecNode node, HashSet<string>? branches)
    {
        if (!context.TryObject(node, "mapping", out SpecNode map))
        {
            return default;
        }

        List<DiscriminatorMapping> mapping = [];
        foreach (TreeChild member in map.Members)
        {
            string target = context.Text(map, member.Key) ?? "";
            if (references.ResolveMapping(map, target) is { } pointer)
            {
                mapping.Add(new(member.Key, pointer));
                if (branches?.Contains(pointer) == false)
                {
                    context.Report(ReadingDiagnostics.MappingOutside, map.At(member.Key), member.Key, target);
                }
            }
            else
            {
                string consequence = "this value is omitted from the mapping";
                string place = map.At(member.Key);
                context.Report(ReadingDiagnostics.UnresolvedReference, place, target, consequence);
            }
        }

        return mapping.ToEquatableArray();
    }

    /// <summary>Returns the branches of the choice, or null if there is none or if some branches are not references to objects.</summary>
    private HashSet<string>? Branches(SpecNode schema)
    {
        SpecNode list = schema[schema.Has("oneOf") ? "oneOf" : "anyOf"];
        HashSet<string> branches = new(StringComparer.Ordinal);
        for (int i = 0; i < (list.Array?.Count ?? 0); i++)
        {
            SpecNode branch = list[i];
            if (
                branch.Reference is not { } reference
                || context.References.TryResolve(branch, reference) is not { } target
                || target.Reference is not null
                || target.Has("oneOf")
                || target.Has("anyOf")
            )
            {
                return null;
            }

            branches.Add(target.Pointer);
        }

        return branches.Count == 0 ? null : branches;
    }
}
