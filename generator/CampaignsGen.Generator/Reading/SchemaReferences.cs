using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading;

/// <summary>Tracks the named schemas and resolves references to them.</summary>
internal sealed class SchemaReferences(ReadingContext context)
{
    private readonly List<SpecNode> named = [];
    private readonly HashSet<string> pointers = new(StringComparer.Ordinal);
    private readonly ReferenceCycles cycles = new(context);

    /// <summary>Gets the named schemas in the order in which they were added.</summary>
    public IReadOnlyList<SpecNode> Named => named;

    /// <summary>Adds the node as a named schema, unless it already is one, and returns its pointer.</summary>
    public string Add(SpecNode node)
    {
        if (pointers.Add(node.Pointer))
        {
            named.Add(node);
            cycles.Visit(node);
        }

        return node.Pointer;
    }

    /// <summary>Returns the pointer of the schema that a node refers to, or null, with a diagnostic, if there is none.</summary>
    public string? Resolve(SpecNode node)
    {
        string reference = node.Reference!;
        string place = node.At("$ref");
        if (context.References.Resolve(node, reference, place) is not { } target)
        {
            return null;
        }

        if (!IsSchema(target))
        {
            ReportOther(target, reference, place);
            return null;
        }

        string pointer = Add(target);
        if (!cycles.IsCut(node.Pointer))
        {
            return pointer;
        }

        string consequence = "any value is allowed";
        context.Report(ReadingDiagnostics.CircularReference, place, reference, consequence);
        return null;
    }

    /// <summary>Reports a target that is not a schema: in the schemas section at the target itself, otherwise at the reference.</summary>
    private void ReportOther(SpecNode target, string reference, string place)
    {
        string name = JsonPointer.LastToken(target.Pointer);
        if (target.Pointer == context.Schemas.At(name))
        {
            context.ReportShape(target, name, "a schema");
            return;
        }

        string problem = $"it resolves to {Scalars.Describe(target.Value)} instead of a schema";
        context.Report(ReadingDiagnostics.UnresolvedReference, place, reference, problem);
    }

    /// <summary>
    /// Returns the pointer of the schema in a discriminator's mapping, which is a name or a reference, or null if there is none.
    /// </summary>
    public string? ResolveMapping(SpecNode mapping, string value)
    {
        SpecNode byName = context.Schemas[value];
        SpecNode? target = byName.Value is not null ? byName : context.References.TryResolve(mapping, value);
        return target is { } found && IsSchema(found) ? Add(found) : null;
    }

    private static bool IsSchema(SpecNode node) =>
        node.Value is TreeObject || Scalars.BooleanOf(node.Value) is not null;
}
