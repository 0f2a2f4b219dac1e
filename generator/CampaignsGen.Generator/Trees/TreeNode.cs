using System.Collections.Immutable;

namespace CampaignsGen.Generator.Trees;

/// <summary>A value of a document. JSON's <c>null</c> is null.</summary>
/// <remarks>
/// Values are never changed and do not know where they hang, so what an alias repeats is one value in several places, and costs
/// nothing until somebody unfolds it. The places are kept by the parents.
/// </remarks>
internal abstract class TreeNode
{
    /// <summary>How many values it is made of where every alias is written out.</summary>
    public virtual int Weight => 1;

    /// <summary>How many levels stand below it.</summary>
    public virtual int Height => 0;
}

internal enum ScalarKind
{
    String,
    Number,
    Boolean,
}

/// <summary>A string, a number as JSON writes it, or <c>true</c> or <c>false</c>.</summary>
internal sealed class TreeScalar(ScalarKind kind, string text) : TreeNode
{
    public static readonly TreeScalar True = new(ScalarKind.Boolean, "true");
    public static readonly TreeScalar False = new(ScalarKind.Boolean, "false");

    public ScalarKind Kind { get; } = kind;

    public string Text { get; } = text;
}

/// <summary>A member of an object or an item of a list, and where it stands.</summary>
/// <param name="key">The name of a member; empty for an item.</param>
/// <param name="value">Its value.</param>
/// <param name="extent">The extent of its key; of an item, that of its first token.</param>
internal readonly struct TreeChild(string key, TreeNode? value, Extent extent)
{
    public string Key { get; } = key;

    public TreeNode? Value { get; } = value;

    public Extent Extent { get; } = extent;
}

/// <summary>A value that is made of others.</summary>
internal abstract class TreeContainer : TreeNode
{
    private readonly int weight = 1;
    private readonly int height = 1;

    private protected TreeContainer(ImmutableArray<TreeChild> children)
    {
        Children = children;
        foreach (TreeChild child in children)
        {
            weight += child.Value?.Weight ?? 1;
            height = Math.Max(height, (child.Value?.Height ?? 0) + 1);
        }
    }

    public override int Weight => weight;

    public override int Height => height;

    public int Count => Children.Length;

    /// <summary>In the order of the document.</summary>
    public ImmutableArray<TreeChild> Children { get; }

    /// <summary>The child that one part of a pointer names.</summary>
    public abstract bool TryFind(string token, out TreeChild child);
}

internal sealed class TreeList(ImmutableArray<TreeChild> items) : TreeContainer(items)
{
    public TreeNode? this[int index] => Children[index].Value;

    public override bool TryFind(string token, out TreeChild child)
    {
        bool isThere = int.TryParse(token, out int index) && index >= 0 && index < Count;
        child = isThere ? Children[index] : default;
        return isThere;
    }
}

/// <summary>An object; of a key that is given twice it has the last value.</summary>
/// <param name="members">Its members, each name once.</param>
/// <param name="index">Where each name stands among them; null where they are few enough to be looked through.</param>
internal sealed class TreeObject(ImmutableArray<TreeChild> members, Dictionary<string, int>? index)
    : TreeContainer(members)
{
    public bool Has(string name) => TryFind(name, out _);

    /// <summary>The value of a member; null where it is <c>null</c> or not there.</summary>
    public TreeNode? Find(string name) => TryFind(name, out TreeChild member) ? member.Value : null;

    public override bool TryFind(string token, out TreeChild child)
    {
        int position = PositionOf(token);
        child = position < 0 ? default : Children[position];
        return position >= 0;
    }

    /// <summary>The same object without one of its members.</summary>
    public TreeObject Without(string name) => new(Children.RemoveAll(member => member.Key == name), index: null);

    private int PositionOf(string name)
    {
        if (index is not null)
        {
            return index.TryGetValue(name, out int known) ? known : -1;
        }

        for (int i = 0; i < Children.Length; i++)
        {
            if (Children[i].Key == name)
            {
                return i;
            }
        }

        return -1;
    }
}
