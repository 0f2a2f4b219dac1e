using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Recognizing;

/// <summary>Provides the root object of a file for the recognizers.</summary>
/// <param name="Root">The root object.</param>
/// <param name="Name">The name of the file.</param>
internal sealed record ObjectFields(TreeObject Root, string Name)
{
    /// <summary>Returns the value at a path of names, or null if there is none.</summary>
    public TreeNode? At(params string[] names)
    {
        TreeNode? node = Root;
        foreach (string name in names)
        {
            node = node is TreeObject map && map.TryFind(name, out TreeChild child) ? child.Value : null;
        }

        return node;
    }

    /// <summary>Returns the string or number at a path of names as it is written, or an empty string if there is none.</summary>
    public string Text(params string[] names) => (At(names) as TreeScalar)?.Text ?? "";

    public bool HasText(params string[] names) => Text(names).Length > 0;

    public bool HasObject(params string[] names) => At(names) is TreeObject;

    public bool HasList(params string[] names) => At(names) is TreeList;

    /// <summary>Determines whether the text at a path of names contains a string.</summary>
    public bool Holds(string part, params string[] names) => Text(names).IndexOf(part, StringComparison.Ordinal) >= 0;
}
