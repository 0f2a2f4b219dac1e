using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>
/// Describes the objects of one branch of a choice, by which the branch is distinguished from the others.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ObjectBranch
{
    internal List<string> Names { get; } = [];

    internal HashSet<string> RequiredNames { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, JsonKinds> KindsOf { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, string[]> ConstantsOf { get; } = new(StringComparer.Ordinal);

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

    /// <summary>Specifies that unknown properties are kept.</summary>
    /// <returns>This branch.</returns>
    public ObjectBranch Open()
    {
        IsOpen = true;
        return this;
    }
}
