using CampaignsGen.Generator.Trees;
using ModelValue = CampaignsGen.Generator.Model.JsonValue;
using ModelValueKind = CampaignsGen.Generator.Model.JsonValueKind;

namespace CampaignsGen.Generator.Reading;

/// <summary>Reads scalar values of the tree.</summary>
internal static class Scalars
{
    /// <summary>Returns a string as it is, a number or boolean as its JSON text, or null for anything else.</summary>
    public static string? TextOf(TreeNode? node) => (node as TreeScalar)?.Text;

    /// <summary>Returns the text of a string, or null for anything else.</summary>
    public static string? StringOf(TreeNode? node) =>
        node is TreeScalar { Kind: ScalarKind.String } text ? text.Text : null;

    /// <summary>Returns the value of a boolean, or null for anything else.</summary>
    public static bool? BooleanOf(TreeNode? node) =>
        node is TreeScalar { Kind: ScalarKind.Boolean } ? ReferenceEquals(node, TreeScalar.True) : null;

    public static bool IsNumber(TreeNode? node) => NumberOf(node) is not null;

    /// <summary>Returns the text of a number, or null for anything else.</summary>
    public static string? NumberOf(TreeNode? node) =>
        node is TreeScalar { Kind: ScalarKind.Number } number ? number.Text : null;

    /// <summary>Returns the value as the model represents it; numbers are not rounded.</summary>
    public static ModelValue ToModel(TreeNode? node) =>
        node switch
        {
            null => new(ModelValueKind.Null, "null"),
            TreeList => new(ModelValueKind.Array, TreeJson.Write(node)),
            TreeObject => new(ModelValueKind.Object, TreeJson.Write(node)),
            _ => ToModel((TreeScalar)node),
        };

    /// <summary>Returns the description of the value in messages: <c>a string</c>.</summary>
    public static string Describe(TreeNode? node) =>
        node switch
        {
            null => "null",
            TreeList => "an array",
            TreeObject => "an object",
            _ => ((TreeScalar)node).Kind switch
            {
                ScalarKind.String => "a string",
                ScalarKind.Number => "a number",
                _ => "a boolean",
            },
        };

    private static ModelValue ToModel(TreeScalar value) =>
        value.Kind switch
        {
            ScalarKind.String => new(ModelValueKind.String, value.Text),
            ScalarKind.Number => new(ModelValueKind.Number, value.Text),
            _ => new(ModelValueKind.Boolean, value.Text),
        };
}
