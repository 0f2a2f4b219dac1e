using Microsoft.CodeAnalysis.Text;

namespace CampaignsGen.Generator.Locating;

/// <summary>A value of the text and where its key, or else its first token, stands.</summary>
/// <param name="span">The key's place; for an item of a list and for the whole the first token's.</param>
internal sealed class PlacedNode(TextSpan span)
{
    private const string MergeKey = "<<";

    /// <summary>A chain of aliases or merges longer than this leads nowhere: the text is not to be trusted.</summary>
    private const int MaxHops = 32;

    private List<(string Name, PlacedNode Node)>? members;
    private List<PlacedNode>? items;

    public TextSpan Span { get; set; } = span;

    /// <summary>What stands here in another place: the target of a YAML alias.</summary>
    public PlacedNode? Target { get; set; }

    public void AddMember(string name, PlacedNode node) => (members ??= []).Add((name, node));

    public void AddItem(PlacedNode node) => (items ??= []).Add(node);

    /// <summary>The member or item that one part of a pointer names.</summary>
    public PlacedNode? Find(string token) => Find(token, MaxHops);

    private PlacedNode? Find(string token, int hops)
    {
        if (hops == 0)
        {
            return null;
        }

        return Target is not null ? Target.Find(token, hops - 1)
            : items is not null ? FindItem(token)
            : FindMember(token) ?? FindMerged(token, hops);
    }

    private PlacedNode? FindItem(string token) =>
        int.TryParse(token, out int index) && index >= 0 && index < items!.Count ? items[index] : null;

    /// <summary>Of a key that is given twice the last one counts, as it does for the reader.</summary>
    private PlacedNode? FindMember(string name)
    {
        for (int i = (members?.Count ?? 0) - 1; i >= 0; i--)
        {
            if (members![i].Name == name)
            {
                return members[i].Node;
            }
        }

        return null;
    }

    private PlacedNode? FindMerged(string name, int hops)
    {
        PlacedNode? merged = FindMember(MergeKey);
        PlacedNode? source = merged?.Target ?? merged;
        if (source?.items is null)
        {
            return source?.Find(name, hops - 1);
        }

        foreach (PlacedNode item in source.items)
        {
            if (item.Find(name, hops - 1) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
