using System.Collections.Immutable;
using System.Globalization;

namespace CampaignsGen.Generator.Trees;

/// <summary>Represents a value of a document. The JSON value <c>null</c> is represented by null.</summary>
/// <remarks>
/// Values are immutable and do not have a reference to their parent, so an alias repeats one value in several places without using memory
/// until it is expanded. The parents keep the places.
/// </remarks>
internal abstract class TreeNode
{
    /// <summary>Gets the number of values that it contains, including itself, when all aliases are expanded.</summary>
    public virtual int Weight => 1;

    /// <summary>Gets the number of levels below it.</summary>
    public virtual int Height => 0;
}

internal enum ScalarKind
{
    String,
    Number,
    Boolean,
}

/// <summary>Represents a string, a number in JSON notation, or <c>true</c> or <c>false</c>.</summary>
internal sealed class TreeScalar(ScalarKind kind, string text) : TreeNode
{
    public static readonly TreeScalar True = new(ScalarKind.Boolean, "true");
    public static readonly TreeScalar False = new(ScalarKind.Boolean, "false");

    public ScalarKind Kind { get; } = kind;

    public string Text { get; } = text;
}

/// <summary>Represents a member of an object or an item of an array, with its place.</summary>
/// <param name="key">The name of a member, or an empty string for an item.</param>
/// <param name="value">The value.</param>
/// <param name="extent">The extent of the key of a member, or of the first token of an item.</param>
internal readonly struct TreeChild(string key, TreeNode? value, Extent extent)
{
    public string Key { get; } = key;

    public TreeNode? Value { get; } = value;

    public Extent Extent { get; } = extent;
}

/// <summary>Represents a value that contains other values.</summary>
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

    /// <summary>Gets the children in the order of the document.</summary>
    public ImmutableArray<TreeChild> Children { get; }

    /// <summary>Finds the child that a token of a JSON pointer identifies.</summary>
    public abstract bool TryFind(string token, out TreeChild child);
}

internal sealed class TreeList(ImmutableArray<TreeChild> items) : TreeContainer(items)
{
    public TreeNode? this[int index] => Children[index].Value;

    public override bool TryFind(string token, out TreeChild child)
    {
        // Decimal digits without leading zeros (RFC 6901, section 4).
        bool isThere =
            int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out int index)
            && (token.Length == 1 || token[0] != '0')
            && index < Count;
        child = isThere ? Children[index] : default;
        return isThere;
    }
}

/// <summary>Represents an object. For a duplicate key, it contains the last value.</summary>
/// <param name="members">The members, with unique names.</param>
/// <param name="index">The positions of the members by name, or null if there are few enough for a linear search.</param>
internal sealed class TreeObject(ImmutableArray<TreeChild> members, Dictionary<string, int>? index)
    : TreeContainer(members)
{
    public bool Has(string name) => TryFind(name, out _);

    /// <summary>Returns the value of a member, or null if it is <c>null</c> or absent.</summary>
    public TreeNode? Find(string name) => TryFind(name, out TreeChild member) ? member.Value : null;

    public override bool TryFind(string token, out TreeChild child)
    {
        int position = PositionOf(token);
        child = position < 0 ? default : Children[position];
        return position >= 0;
    }

    /// <summary>Returns a copy of the object without a member.</summary>
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
