using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Recognizing;
using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading;

/// <summary>One document of those that are read together.</summary>
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

    /// <summary>Its normalized path.</summary>
    public string Path { get; }

    public SpecNode Root { get; }

    /// <summary>Parses a document; null, with the reason in the bag, where its text is not to be understood.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">Its normalized path.</param>
    /// <param name="name">How pointers into it begin: relative to the document that is read, and empty for that one.</param>
    /// <param name="bag">Takes what there is to say of the text.</param>
    /// <param name="cancellationToken">Ends the parsing, and later looking through the document, early.</param>
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

    /// <summary>What the file is; null where it is a document, or is to be read as one. What a reference leads into may be anything that holds values.</summary>
    private static FileKind? KindOf(DocumentText text, Tree tree, bool isMain) =>
        isMain && !tree.Failed && !FieldRecognizer.HasVersion(tree.Root)
            ? FileRecognizer.Describe(text, tree)
            : FileRecognizer.Find(text, tree);

    /// <summary>The schema that gives itself a name by <c>$anchor</c> or <c>$id</c>.</summary>
    public bool TryFindAnchor(string name, out SpecNode node) =>
        (anchors ??= new(Root, cancellationToken)).TryFind(name, out node);
}
