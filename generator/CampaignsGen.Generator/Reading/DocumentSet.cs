using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading;

/// <summary>Provides the main document and those that its references point to. Each is parsed once, on first use.</summary>
internal sealed class DocumentSet
{
    private readonly Dictionary<string, DocumentText> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SpecDocument?> documents = new(StringComparer.Ordinal);
    private readonly string mainPath;
    private readonly DiagnosticBag bag;
    private readonly CancellationToken cancellationToken;

    public DocumentSet(
        SpecDocument main,
        IReadOnlyList<DocumentText> others,
        DiagnosticBag bag,
        CancellationToken cancellationToken
    )
    {
        this.bag = bag;
        this.cancellationToken = cancellationToken;
        mainPath = main.Path;
        documents[main.Path] = main;
        foreach (DocumentText other in others)
        {
            texts[DocumentPath.Normalize(other.Path)] = other;
        }
    }

    /// <summary>Returns the document that contains the node of a pointer.</summary>
    public SpecDocument? Of(string pointer)
    {
        string name = JsonPointer.DocumentOf(pointer);
        return documents[name.Length == 0 ? mainPath : DocumentPath.Resolve(mainPath, name)];
    }

    /// <summary>Returns the document that a relative path or URI identifies, or null if it is not available or cannot be parsed.</summary>
    public SpecDocument? Find(SpecDocument from, string reference)
    {
        string path = DocumentPath.Resolve(from.Path, reference);
        if (!documents.TryGetValue(path, out SpecDocument? document))
        {
            document = texts.TryGetValue(path, out DocumentText? text) ? Parse(path, text) : null;
            documents[path] = document;
        }

        return document;
    }

    /// <summary>Determines whether the document is available but could not be parsed, which was reported in that document.</summary>
    public bool IsUnreadable(SpecDocument from, string reference) =>
        documents.TryGetValue(DocumentPath.Resolve(from.Path, reference), out SpecDocument? document)
        && document is null
        && IsAtHand(from, reference);

    /// <summary>Determines whether the build passes the document to the generator, whether it can be parsed or not.</summary>
    public bool IsAtHand(SpecDocument from, string reference)
    {
        string path = DocumentPath.Resolve(from.Path, reference);
        return texts.ContainsKey(path) || path == mainPath;
    }

    private SpecDocument? Parse(string path, DocumentText text)
    {
        string name = DocumentPath.Relative(mainPath, path).Replace("#", "%23");
        return SpecDocument.Parse(text, path, name, bag, cancellationToken);
    }
}
