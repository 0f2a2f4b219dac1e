using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Recognizing;

/// <summary>Tells what a file is that is no OpenAPI document. Asked only where that is known already.</summary>
internal static class FileRecognizer
{
    private const string Begin = "Begin it with the field 'openapi' (3.x) or 'swagger' (2.0)";
    private const string FirstOfSeveral = "is several YAML documents, of which the first is read and names no version";
    private const string OfItsOwn = "Put the OpenAPI document into a file of its own";

    /// <summary>What is no document, nor part of one that is in several files: no text, a page, a pointer to the file itself.</summary>
    /// <param name="document">The text.</param>
    /// <param name="tree">What it was parsed to.</param>
    public static FileKind? Find(DocumentText document, Tree tree)
    {
        if (tree.IsTooLarge || FieldRecognizer.HasVersion(tree.Root) || (!tree.Failed && tree.Root is TreeContainer))
        {
            return null;
        }

        FileText text = new(document.Source.ToString());
        return text.Content.Length == 0
            ? new("is empty", "Download it again, or begin it with the field 'openapi'")
            : TextRecognizers.Find(text)
                ?? (
                    tree.Failed ? null
                    : tree.Root is TreeScalar scalar ? ScalarRecognizer.Find(scalar)
                    : Nothing(text)
                );
    }

    /// <summary>What a file is that parses and names no version.</summary>
    /// <inheritdoc cref="Find"/>
    public static FileKind Describe(DocumentText document, Tree tree)
    {
        if (Find(document, tree) is { } known)
        {
            return known;
        }

        FileText text = new(document.Source.ToString());
        return tree.Root is not TreeContainer ? new("is a text or a number, no object", Begin)
            : TextRecognizers.Find(text) is { } kind ? kind
            : tree.Root is TreeObject root ? Describe(new(root, NameOf(document.Path)), tree, text)
            : new("is a list, no object", Begin);
    }

    private static FileKind Describe(ObjectFields file, Tree tree, FileText text) =>
        FieldRecognizer.Find(file, tree)
        ?? LanguageRecognizers.Find(file)
        ?? ToolRecognizers.Find(file)
        ?? ServerAnswer.Find(file)
        ?? (
            IsSeveral(text) ? new(FirstOfSeveral, OfItsOwn)
            : file.Root.Count == 0 ? new("is an empty object", Begin)
            : new("names no version", Begin)
        );

    /// <summary>A file that parses to nothing.</summary>
    private static FileKind Nothing(FileText text) =>
        IsSeveral(text) ? new(FirstOfSeveral, OfItsOwn)
        : text.Begins("#") ? new("holds comments only", Begin)
        : new("is null, no object", Begin);

    private static bool IsSeveral(FileText text) =>
        text.HasLine("---") && (text.HasLine("openapi:") || text.HasLine("swagger:"));

    private static string NameOf(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
}
