using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Recognizing;

/// <summary>The outermost object of a file as the recognizers look at it.</summary>
/// <param name="Root">The object.</param>
/// <param name="Name">The name of the file.</param>
internal sealed record ObjectFields(TreeObject Root, string Name)
{
    /// <summary>The value below these names; null where there is none.</summary>
    public TreeNode? At(params string[] names)
    {
        TreeNode? node = Root;
        foreach (string name in names)
        {
            node = node is TreeObject map && map.TryFind(name, out TreeChild child) ? child.Value : null;
        }

        return node;
    }

    /// <summary>The text, or the number as it is written, below these names; empty where there is none.</summary>
    public string Text(params string[] names) => (At(names) as TreeScalar)?.Text ?? "";

    public bool HasText(params string[] names) => Text(names).Length > 0;

    public bool HasObject(params string[] names) => At(names) is TreeObject;

    public bool HasList(params string[] names) => At(names) is TreeList;

    /// <summary>Whether the text below these names holds a part.</summary>
    public bool Holds(string part, params string[] names) => Text(names).IndexOf(part, StringComparison.Ordinal) >= 0;
}
