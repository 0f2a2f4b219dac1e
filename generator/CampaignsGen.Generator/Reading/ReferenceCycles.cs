using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading;

/// <summary>Finds schemas that are defined only by themselves: <c>A: $ref B, B: $ref A</c>, or <c>A: allOf: [$ref A]</c>.</summary>
/// <remarks>
/// A schema can refer to itself through a property, an item or one of several branches, which describes recursive values. It cannot if a
/// value would have to match the schema before it can match it. One reference of each such cycle is cut.
/// </remarks>
internal sealed class ReferenceCycles(ReadingContext context)
{
    private readonly Dictionary<string, bool> isOpen = new(StringComparer.Ordinal);
    private readonly HashSet<string> cut = new(StringComparer.Ordinal);

    /// <summary>Determines whether the reference in the node at <paramref name="pointer"/> closes a cycle.</summary>
    public bool IsCut(string pointer) => cut.Contains(pointer);

    /// <summary>Follows all parts of the schema. It uses an explicit stack, because a chain can be as long as the document.</summary>
    public void Visit(SpecNode schema)
    {
        Stack<(SpecNode Node, bool IsDone)> pending = new();
        pending.Push((schema, false));
        while (pending.Count > 0)
        {
            context.ThrowIfCancelled();
            (SpecNode node, bool isDone) = pending.Pop();
            if (isDone)
            {
                isOpen[node.Pointer] = false;
            }
            else if (!isOpen.ContainsKey(node.Pointer))
            {
                isOpen[node.Pointer] = true;
                pending.Push((node, true));
                PushParts(node, pending);
            }
        }
    }

    private void PushParts(SpecNode node, Stack<(SpecNode, bool)> pending)
    {
        if (node.Reference is { } reference && context.References.TryResolve(node, reference) is { } target)
        {
            Push(node, target, pending);
        }

        PushBranches(node["allOf"], pending);
        PushOnlyBranch(node["oneOf"], pending);
        PushOnlyBranch(node["anyOf"], pending);
    }

    private void Push(SpecNode node, SpecNode target, Stack<(SpecNode, bool)> pending)
    {
        if (isOpen.TryGetValue(target.Pointer, out bool open) && open)
        {
            cut.Add(node.Pointer);
        }
        else
        {
            pending.Push((target, false));
        }
    }

    private void PushBranches(SpecNode list, Stack<(SpecNode, bool)> pending)
    {
        for (int i = 0; i < (list.Array?.Count ?? 0); i++)
        {
            if (list[i].Value is TreeObject)
            {
                pending.Push((list[i], false));
            }
        }
    }

    private void PushOnlyBranch(SpecNode list, Stack<(SpecNode, bool)> pending)
    {
        if (list.Array is { Count: 1 })
        {
            PushBranches(list, pending);
        }
    }
}
