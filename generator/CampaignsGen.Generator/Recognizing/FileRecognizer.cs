using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Recognizing;

/// <summary>Determines the format of a file that is not an OpenAPI document. Only called for such files.</summary>
internal static class FileRecognizer
{
    private const string Begin = "add the field 'openapi' (3.x) or 'swagger' (2.0) at the beginning";
    private const string FirstOfSeveral =
        "contains several YAML documents, of which only the first is read and does not specify a version";
    private const string OfItsOwn = "move the OpenAPI document to its own file";

    /// <summary>
    /// Returns the description of a file that is neither a document nor part of one: binary data, a web page, a URL or path of the actual
    /// file. Returns null for other files.
    /// </summary>
    /// <param name="document">The text of the file.</param>
    /// <param name="tree">The result of parsing it.</param>
    public static FileKind? Find(DocumentText document, Tree tree)
    {
        if (tree.IsTooLarge || FieldRecognizer.HasVersion(tree.Root) || (!tree.Failed && tree.Root is TreeContainer))
        {
            return null;
        }

        FileText text = new(document.Source.ToString());
        return text.Content.Length == 0
            ? new("is empty", "download it again, or add the field 'openapi' at the beginning")
            : TextRecognizers.Find(text)
                ?? (
                    tree.Failed ? null
                    : tree.Root is TreeScalar scalar ? ScalarRecognizer.Find(scalar)
                    : Nothing(text)
                );
    }

    /// <summary>Returns the description of a file that can be parsed but does not specify a version.</summary>
    /// <inheritdoc cref="Find"/>
    public static FileKind Describe(DocumentText document, Tree tree)
    {
        if (Find(document, tree) is { } known)
        {
            return known;
        }

        FileText text = new(document.Source.ToString());
        return tree.Root is not TreeContainer ? new("is a string or a number instead of an object", Begin)
            : TextRecognizers.Find(text) is { } kind ? kind
            : tree.Root is TreeObject root ? Describe(new(root, NameOf(document.Path)), tree, text)
            : new("is an array instead of an object", Begin);
    }

    private static FileKind Describe(ObjectFields file, Tree tree, FileText text) =>
        FieldRecognizer.Find(file, tree)
        ?? LanguageRecognizers.Find(file)
        ?? ToolRecognizers.Find(file)
        ?? ServerResponse.Find(file)
        ?? (
            IsSeveral(text) ? new(FirstOfSeveral, OfItsOwn)
            : file.Root.Count == 0 ? new("is an empty object", Begin)
            : new("does not specify a version", Begin)
        );

    /// <summary>Describes a file without content.</summary>
    private static FileKind Nothing(FileText text) =>
        IsSeveral(text) ? new(FirstOfSeveral, OfItsOwn)
        : text.Begins("#") ? new("contains only comments", Begin)
        : new("is null instead of an object", Begin);

    private static bool IsSeveral(FileText text) =>
        text.HasLine("---") && (text.HasLine("openapi:") || text.HasLine("swagger:"));

    private static string NameOf(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
}
