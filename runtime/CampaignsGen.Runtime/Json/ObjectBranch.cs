using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>
/// Describes the objects of one branch of a choice, by which the branch is distinguished from the others.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ObjectBranch
{
    /// <summary>The name under which a branch describes the items of an array.</summary>
    internal const string Item = "";

    internal List<string> Names { get; } = [];

    internal HashSet<string> RequiredNames { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, JsonKinds> KindsOf { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, string[]> ConstantsOf { get; } = new(StringComparer.Ordinal);

    internal NestedValues? Nested { get; private set; }

    internal bool IsOpen { get; private set; }

    /// <summary>Adds properties that every object of the branch has.</summary>
    /// <param name="names">The names of the properties.</param>
    /// <returns>This branch.</returns>
    public ObjectBranch Required(params string[] names)
    {
        RequiredNames.UnionWith(names);
        return Optional(names);
    }

    /// <summary>Adds properties that objects of the branch can have.</summary>
    /// <param name="names">The names of the properties.</param>
    /// <returns>This branch.</returns>
    public ObjectBranch Optional(params string[] names)
    {
        Names.AddRange(names);
        return this;
    }

    /// <summary>Sets the types of the values of a property.</summary>
    /// <param name="name">The name of the property.</param>
    /// <param name="kinds">The types.</param>
    /// <returns>This branch.</returns>
    public ObjectBranch Kinds(string name, JsonKinds kinds)
    {
        KindsOf[name] = kinds;
        return this;
    }

    /// <summary>Sets the values that a property can have in addition to null.</summary>
    /// <param name="name">The name of the property.</param>
    /// <param name="values">The text of strings, and the JSON of other values.</param>
    /// <returns>This branch.</returns>
    public ObjectBranch Constants(string name, params string[] values)
    {
        ConstantsOf[name] = values;
        return this;
    }

    /// <summary>Sets what the objects in a property have.</summary>
    /// <param name="name">The name of the property, or an empty string for the items of an array.</param>
    /// <param name="value">The properties of the objects by which the branches are distinguished.</param>
    /// <returns>This branch.</returns>
    public ObjectBranch Object(string name, ObjectBranch value)
    {
        ValuesOf().Objects[name] = value;
        return this;
    }

    /// <summary>Sets what the items of the arrays in a property are.</summary>
    /// <param name="name">The name of the property, or an empty string for the items of an array.</param>
    /// <param name="item">The types, constants and values of an item, as of a property with an empty name.</param>
    /// <returns>This branch.</returns>
    public ObjectBranch Items(string name, ObjectBranch item)
    {
        ValuesOf().Arrays[name] = item;
        return this;
    }

    /// <summary>Specifies that unknown properties are kept.</summary>
    /// <returns>This branch.</returns>
    public ObjectBranch Open()
    {
        IsOpen = true;
        return this;
    }

    private DescribedValues ValuesOf()
    {
        DescribedValues values = Nested as DescribedValues ?? new DescribedValues();
        Nested = values;
        return values;
    }
}
