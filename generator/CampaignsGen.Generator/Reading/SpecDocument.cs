using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Recognizing;
using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading;

/// <summary>Represents one of the documents that are read together.</summary>
internal sealed class SpecDocument
{
    private readonly CancellationToken cancellationToken;
    private AnchorIndex? anchors;

    private SpecDocument(string path, string name, TreeNode? root, CancellationToken cancellationToken)
    {
        Path = path;
        Root = new(root, name + JsonPointer.Root);
        this.cancellationToken = cancellationToken;
    }

    /// <summary>Gets the normalized path.</summary>
    public string Path { get; }

    public SpecNode Root { get; }

    /// <summary>Parses a document. Returns null, with the reason in the bag, if the text cannot be parsed.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">The normalized path.</param>
    /// <param name="name">
    /// The prefix of pointers into the document: its path relative to the main document, or empty for the main document.
    /// </param>
    /// <param name="bag">The bag for diagnostics.</param>
    /// <param name="cancellationToken">A token to cancel the parsing, and later the search for anchors.</param>
    public static SpecDocument? Parse(
        DocumentText text,
        string path,
        string name,
        DiagnosticBag bag,
        CancellationToken cancellationToken
    )
    {
        Tree tree = TreeParser.Parse(text, cancellationToken);
        string root = name + JsonPointer.Root;
        bool isMain = name.Length == 0;
        if (KindOf(text, tree, isMain) is { } kind)
        {
            bag.Report(ReadingDiagnostics.NotOpenApi, new Place(root, kind.Offset), kind.What, kind.Advice);
            return null;
        }

        foreach (TreeFault fault in tree.Faults)
        {
            bag.Report(fault.Descriptor, new Place(root, fault.Offset), [.. fault.Arguments]);
        }

        return tree.Failed ? null : new(path, name, tree.Root, cancellationToken);
    }

    /// <summary>
    /// Returns the format of a file that is not an OpenAPI document, or null if the file is to be read as one. The target of a reference
    /// can be any file that contains values.
    /// </summary>
    private static FileKind? KindOf(DocumentText text, Tree tree, bool isMain) =>
        isMain && !tree.Failed && !FieldRecognizer.HasVersion(tree.Root)
            ? FileRecognizer.Describe(text, tree)
            : FileRecognizer.Find(text, tree);

    /// <summary>Finds the schema that declares the name with <c>$anchor</c> or <c>$id</c>.</summary>
    public bool TryFindAnchor(string name, out SpecNode node) =>
        (anchors ??= new(Root, cancellationToken)).TryFind(name, out node);
}
