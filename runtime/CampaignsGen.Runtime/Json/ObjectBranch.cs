using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>What a branch of a choice says of its objects, by which it is told from the other branches.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ObjectBranch
{
    internal List<string> Names { get; } = [];

    internal HashSet<string> RequiredNames { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, JsonKinds> KindsOf { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, string[]> ConstantsOf { get; } = new(StringComparer.Ordinal);

    internal bool IsOpen { get; private set; }

    /// <summary>Adds properties that every object of the branch has.</summary>
    /// <param name="names">Their names.</param>
    /// <returns>The branch itself.</returns>
    public ObjectBranch Required(params string[] names)
    {
        RequiredNames.UnionWith(names);
        return Optional(names);
    }

    /// <summary>Adds properties that objects of the branch may have.</summary>
    /// <param name="names">Their names.</param>
    /// <returns>The branch itself.</returns>
    public ObjectBranch Optional(params string[] names)
    {
        Names.AddRange(names);
        return this;
    }

    /// <summary>Says of which types the values of a property are.</summary>
    /// <param name="name">The property.</param>
    /// <param name="kinds">The types.</param>
    /// <returns>The branch itself.</returns>
    public ObjectBranch Kinds(string name, JsonKinds kinds)
    {
        KindsOf[name] = kinds;
        return this;
    }

    /// <summary>Says which values a property has, beside null.</summary>
    /// <param name="name">The property.</param>
    /// <param name="values">The text of strings, and the JSON of other values.</param>
    /// <returns>The branch itself.</returns>
    public ObjectBranch Constants(string name, params string[] values)
    {
        ConstantsOf[name] = values;
        return this;
    }

    /// <summary>Says that properties which the branch does not name are kept.</summary>
    /// <returns>The branch itself.</returns>
    public ObjectBranch Open()
    {
        IsOpen = true;
        return this;
    }
}
