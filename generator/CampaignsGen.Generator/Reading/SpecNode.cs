using System.Collections.Immutable;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading;

/// <summary>Represents a value in the document together with its pointer.</summary>
internal readonly struct SpecNode
{
    private readonly string pointer;
    private readonly string? absent;

    /// <param name="value">The value, or null for the JSON value <c>null</c> and for a node that does not exist.</param>
    /// <param name="pointer">The pointer to the value, or to where it would be.</param>
    public SpecNode(TreeNode? value, string pointer)
    {
        Value = value;
        this.pointer = pointer;
    }

    /// <summary>
    /// Creates an absent member. Most lookups find no member and do not need its pointer, so the pointer is only created on demand.
    /// </summary>
    private SpecNode(string parent, string absent)
    {
        pointer = parent;
        this.absent = absent;
    }

    public TreeNode? Value { get; }

    public string Pointer => absent is null ? pointer : JsonPointer.Append(pointer, absent);

    public TreeObject? Object => Value as TreeObject;

    public TreeList? Array => Value as TreeList;

    /// <summary>Gets the members of an object, or an empty array for anything else.</summary>
    public ImmutableArray<TreeChild> Members => Object?.Children ?? ImmutableArray<TreeChild>.Empty;

    /// <summary>Gets the items of an array, or an empty array for anything else.</summary>
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

    /// <summary>Returns the pointer of a member, which does not have to exist.</summary>
    public string At(string name) => JsonPointer.Append(Pointer, name);

    /// <summary>Returns the value of a member without its pointer, or null if it is <c>null</c> or absent.</summary>
    public TreeNode? ValueOf(string name) => Object?.Find(name);

    /// <summary>Determines whether the member exists, even if its value is <c>null</c>.</summary>
    public bool Has(string name) => Value is TreeObject map && map.Has(name);

    /// <summary>Gets the text of <c>$ref</c>, or null if this is not a reference.</summary>
    public string? Reference => Scalars.TextOf(ValueOf("$ref"));
}
