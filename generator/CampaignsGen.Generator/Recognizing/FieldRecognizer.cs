using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Recognizing;

/// <summary>Recognizes an OpenAPI document that is nested in the file, or whose version field is misspelled.</summary>
internal static class FieldRecognizer
{
    /// <summary>The fields that specify the version.</summary>
    private static readonly string[] Versions = ["openapi", "swagger"];

    public static bool HasVersion(TreeNode? node) => node is TreeObject map && Versions.Any(map.Has);

    public static FileKind? Find(ObjectFields file, Tree tree)
    {
        foreach (TreeChild member in file.Root.Children)
        {
            if (
                Versions.FirstOrDefault(field => field.Equals(member.Key, StringComparison.OrdinalIgnoreCase)) is
                { } field
            )
            {
                return new(
                    $"specifies its version in '{member.Key}'",
                    $"use '{field}', in lowercase",
                    tree.InText(member.Extent).Start
                );
            }

            if (HasVersion(member.Value))
            {
                return new($"contains one in '{member.Key}'", "move that value to its own file");
            }
        }

        return null;
    }
}
