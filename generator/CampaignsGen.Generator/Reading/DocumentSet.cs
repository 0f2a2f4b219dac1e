using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading;

/// <summary>The document that is read and those that its references lead into; each is parsed once, when first asked for.</summary>
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

    /// <summary>The document in which a pointer's node stands.</summary>
    public SpecDocument? Of(string pointer)
    {
        string name = JsonPointer.DocumentOf(pointer);
        return documents[name.Length == 0 ? mainPath : DocumentPath.Resolve(mainPath, name)];
    }

    /// <summary>The document that a relative path or URI leads to; null where it is not at hand or does not parse.</summary>
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

    /// <summary>Whether the document is at hand and was found unreadable, of which it was told in its place.</summary>
    public bool IsUnreadable(SpecDocument from, string reference) =>
        documents.TryGetValue(DocumentPath.Resolve(from.Path, reference), out SpecDocument? document)
        && document is null
        && IsAtHand(from, reference);

    /// <summary>Whether the build passes the document on, be it readable or not.</summary>
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
