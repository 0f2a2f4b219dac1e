using System.Collections.Immutable;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading;

/// <summary>A value in the document and the pointer of its place.</summary>
internal readonly struct SpecNode
{
    private readonly string pointer;
    private readonly string? absent;

    /// <param name="value">Null for JSON's <c>null</c> and for a node that does not exist.</param>
    /// <param name="pointer">Where it stands, or would stand.</param>
    public SpecNode(TreeNode? value, string pointer)
    {
        Value = value;
        this.pointer = pointer;
    }

    /// <summary>A member that is not there. Most that are asked for are not, and nobody asks for their pointers.</summary>
    private SpecNode(string parent, string absent)
    {
        pointer = parent;
        this.absent = absent;
    }

    public TreeNode? Value { get; }

    public string Pointer => absent is null ? pointer : JsonPointer.Append(pointer, absent);

    public TreeObject? Object => Value as TreeObject;

    public TreeList? Array => Value as TreeList;

    /// <summary>The members of an object; none of anything else.</summary>
    public ImmutableArray<TreeChild> Members => Object?.Children ?? ImmutableArray<TreeChild>.Empty;

    /// <summary>The items of a list; none of anything else.</summary>
    public ImmutableArray<TreeChild> Items => Array?.Children ?? ImmutableArray<TreeChild>.Empty;

    public SpecNode this[string name] =>
        Value is TreeObject map && map.TryFind(name, out TreeChild member)
            ? new(member.Value, At(name))
            : new(Pointer, name);

    public SpecNode this[int index] =>
        new(
            Value is TreeList list && index >= 0 && index < list.Count ? list[index] : null,
            JsonPointer.Append(Pointer, index)
        );

    /// <summary>The pointer of a member, which need not exist.</summary>
    public string At(string name) => JsonPointer.Append(Pointer, name);

    /// <summary>The value of a member whose place does not matter; null where it is <c>null</c> or not there.</summary>
    public TreeNode? ValueOf(string name) => Object?.Find(name);

    /// <summary>Whether the member is there, <c>null</c> included.</summary>
    public bool Has(string name) => Value is TreeObject map && map.Has(name);

    /// <summary>The text of <c>$ref</c>; null where this is no reference.</summary>
    public string? Reference => Scalars.TextOf(ValueOf("$ref"));
}
