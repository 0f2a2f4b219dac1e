using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading.Fields;

/// <summary>Walks the objects of a document by the types that the specification assigns to them.</summary>
/// <remarks>Recursive, because a tree is never deeper than <see cref="TreeLimits.Depth"/>.</remarks>
internal sealed class FieldWalk(ReadingContext context, FieldFindings findings)
{
    private readonly Trail trail = new();
    private readonly ObjectRules rules = new(context, findings);

    /// <summary>The number of enclosing schemas that specify another dialect of JSON Schema.</summary>
    private int dialects;

    /// <summary>Walks the object at <paramref name="node"/>.</summary>
    public void Visit(SpecNode node, KnownObject known)
    {
        trail.Start = node.Pointer;
        dialects =
            context.Root.Has("jsonSchemaDialect") && !IsStandard(context.Root.ValueOf("jsonSchemaDialect")) ? 1 : 0;
        Visit(node.Value, known);
    }

    private void Visit(TreeNode? value, KnownObject known)
    {
        context.ThrowIfCancelled();
        if (value is not TreeObject map || known.Name == "Free")
        {
            return;
        }

        bool isReference = map.TryFind("$ref", out TreeChild reference);
        if (isReference)
        {
            ReferenceRules.Check(findings, trail, reference.Value, known);
            if (known.Name != "PathItem" && (known.Name != "Schema" || context.Version < OpenApiVersion.V3_1))
            {
                return;
            }
        }

        bool isOfDialect = known.Name == "Schema" && map.Has("$schema") && !IsStandard(map.Find("$schema"));
        dialects += isOfDialect ? 1 : 0;
        rules.Check(map, known, trail);
        foreach (TreeChild member in map.Children)
        {
            VisitMember(map, member, known);
        }

        dialects -= isOfDialect ? 1 : 0;
    }

    private void VisitMember(TreeObject map, TreeChild member, KnownObject known)
    {
        if (member.Key.StartsWith("x-", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        trail.Enter(member.Key);
        if (known.Members is { } members)
        {
            Visit(member.Value, KnownFields.Of(members));
        }
        else if (known.Find(member.Key, context.Version) is { } field)
        {
            VisitField(member.Value, field);
        }
        else if (dialects == 0 || known.Name != "Schema")
        {
            findings.AddUnknown(map, member, known, trail.Pointer);
        }

        trail.Leave();
    }

    private void VisitField(TreeNode? value, KnownField field)
    {
        rules.CheckShape(value, field, trail);
        if (field.Holds is null)
        {
            return;
        }

        KnownObject held = KnownFields.Of(field.Holds);
        if (field.Shape == FieldShape.Map && value is TreeObject map)
        {
            VisitMap(map, held);
        }
        else if (value is TreeList list)
        {
            VisitList(list, held);
        }
        else if (field.Shape == FieldShape.Object)
        {
            Visit(value, held);
        }
    }

    private void VisitMap(TreeObject map, KnownObject held)
    {
        foreach (TreeChild member in map.Children)
        {
            trail.Enter(member.Key);
            rules.CheckKey(member.Key, held, trail);
            Visit(member.Value, held);
            trail.Leave();
        }
    }

    private void VisitList(TreeList list, KnownObject held)
    {
        for (int i = 0; i < list.Count; i++)
        {
            trail.Enter(i);
            Visit(list[i], held);
            trail.Leave();
        }
    }

    /// <summary>Determines whether the table has the keywords of the dialect: that of OpenAPI, or JSON Schema 2020-12.</summary>
    private static bool IsStandard(TreeNode? dialect) =>
        Scalars.TextOf(dialect) is { } uri
        && (uri.Contains("spec.openapis.org/oas/") || uri.Contains("json-schema.org/draft/2020-12/schema"));
}
