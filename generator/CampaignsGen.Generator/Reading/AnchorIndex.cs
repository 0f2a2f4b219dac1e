using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading;

/// <summary>
/// Maps the names that the schemas of a document declare for themselves to these schemas (JSON Schema 2020-12, section 8.2).
/// </summary>
internal sealed class AnchorIndex
{
    private readonly Dictionary<string, SpecNode> nodes = new(StringComparer.Ordinal);

    public AnchorIndex(SpecNode root, CancellationToken cancellationToken)
    {
        Stack<SpecNode> pending = new();
        pending.Push(root);
        while (pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Visit(pending.Pop(), pending);
        }
    }

    public bool TryFind(string name, out SpecNode node) => nodes.TryGetValue(name, out node);

    private void Visit(SpecNode node, Stack<SpecNode> pending)
    {
        if (node.Object is { } map)
        {
            Add(node, "$anchor");
            Add(node, "$dynamicAnchor");
            Add(node, "$id");
            foreach (TreeChild member in map.Children)
            {
                Push(new(member.Value, node.At(member.Key)), pending);
            }
        }
        else if (node.Array is { } list)
        {
            for (int i = 0; i < list.Count; i++)
            {
                Push(node[i], pending);
            }
        }
    }

    private static void Push(SpecNode node, Stack<SpecNode> pending)
    {
        if (node.Value is TreeContainer)
        {
            pending.Push(node);
        }
    }

    private void Add(SpecNode node, string keyword)
    {
        if (Scalars.StringOf(node.ValueOf(keyword)) is { Length: > 0 } name && !nodes.ContainsKey(name))
        {
            nodes.Add(name, node);
        }
    }
}
