using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading;

/// <summary>Follows <c>$ref</c> in the document and into the other documents of the build.</summary>
internal sealed class References(DocumentSet documents, DiagnosticBag bag)
{
    private const int MaxHops = 64;
    private readonly Dictionary<(string From, string Reference), SpecNode?> resolved = [];
    private readonly Dictionary<(string From, string Reference), SpecNode> passed = [];
    private readonly HashSet<string> reached = new(StringComparer.Ordinal);
    private readonly HashSet<string> rejected = new(StringComparer.Ordinal);

    /// <summary>Makes the reference at <paramref name="place"/> unresolved without another diagnostic.</summary>
    public void Reject(string place) => rejected.Add(place);

    /// <summary>Returns the target of a reference, or null, with a diagnostic at <paramref name="place"/>, if there is none.</summary>
    /// <param name="from">A node of the document that contains the reference.</param>
    /// <param name="reference">The text of the reference.</param>
    /// <param name="place">The pointer for the diagnostic.</param>
    public SpecNode? Resolve(SpecNode from, string reference, string place)
    {
        if (rejected.Contains(place))
        {
            return null;
        }

        SpecNode? node = TryResolve(from, reference);
        if (node is null)
        {
            ReportUnresolved(from, reference, place);
        }

        return node;
    }

    /// <summary>Returns the target of a reference, or null without a diagnostic if there is none.</summary>
    public SpecNode? TryResolve(SpecNode from, string reference)
    {
        SpecNode? node = Find(from, reference);
        if (node is { } target)
        {
            reached.Add(target.Pointer);
        }

        return node;
    }

    /// <summary>Returns the target of a reference without marking it as used.</summary>
    public SpecNode? Find(SpecNode from, string reference)
    {
        (string, string) key = (JsonPointer.DocumentOf(from.Pointer), reference);
        if (!resolved.TryGetValue(key, out SpecNode? node))
        {
            node = TryResolve(from, reference, MaxHops);
            resolved[key] = node;
        }

        return node;
    }

    /// <summary>Determines whether a reference was followed to the node at <paramref name="pointer"/>.</summary>
    public bool HaveLedTo(string pointer) => reached.Contains(pointer);

    /// <summary>Determines whether a reference was followed to a descendant of the node at <paramref name="pointer"/>.</summary>
    public bool HaveLedInto(string pointer)
    {
        string below = pointer + "/";
        return reached.Any(place => place.StartsWith(below, StringComparison.Ordinal));
    }

    /// <summary>
    /// Returns the object at the end of a chain of references, or the node itself, or null if the chain is broken or circular.
    /// </summary>
    public SpecNode? Follow(SpecNode node)
    {
        HashSet<string>? seen = null;
        while (node.Reference is { } reference)
        {
            string place = node.At("$ref");
            if (!(seen ??= []).Add(node.Pointer))
            {
                bag.Report(ReadingDiagnostics.CircularReference, place, reference, "it is ignored");
                return null;
            }

            if (Resolve(node, reference, place) is not { } target)
            {
                return null;
            }

            node = target;
        }

        return node;
    }

    /// <summary>
    /// Resolves a reference, which can lead through others, each of which leads through the next one twice. Found targets are cached, so
    /// that each is followed once. Missing ones are not, because the whole chain ends there.
    /// </summary>
    private SpecNode? TryResolve(SpecNode from, string reference, int hops)
    {
        (string, string) key = (JsonPointer.DocumentOf(from.Pointer), reference);
        if (!passed.TryGetValue(key, out SpecNode known) && Search(from, reference, hops) is { } found)
        {
            passed[key] = known = found;
        }

        return passed.ContainsKey(key) ? known : null;
    }

    private SpecNode? Search(SpecNode from, string reference, int hops)
    {
        int hash = reference.IndexOf('#');
        string path = hash < 0 ? reference : reference[..hash];
        string fragment = hash < 0 ? "" : Uri.UnescapeDataString(reference[(hash + 1)..]);
        SpecDocument? here = documents.Of(from.Pointer);
        if (here is null || hops <= 0)
        {
            return null;
        }

        if (path.Length > 0 && fragment.Length == 0 && here.TryFindAnchor(path, out SpecNode identified))
        {
            return identified;
        }

        SpecDocument? document = path.Length == 0 ? here : documents.Find(here, path);
        return document is null ? null : Find(document, fragment, hops);
    }

    private SpecNode? Find(SpecDocument document, string fragment, int hops)
    {
        if (fragment.Length == 0)
        {
            return document.Root;
        }

        if (fragment[0] != '/')
        {
            return document.TryFindAnchor(fragment, out SpecNode anchored) ? anchored : null;
        }

        SpecNode node = document.Root;
        foreach (string token in JsonPointer.Tokens(JsonPointer.Root + fragment))
        {
            if (Step(node, token, hops) is not { } next)
            {
                return null;
            }

            node = next;
        }

        return node;
    }

    /// <summary>Goes one token further, through a reference if the node itself does not have the token.</summary>
    private SpecNode? Step(SpecNode node, string token, int hops)
    {
        if (node.Array is { } list)
        {
            return list.TryFind(token, out TreeChild item) ? new SpecNode(item.Value, node.At(token)) : null;
        }

        if (node.Has(token))
        {
            return node[token];
        }

        // What was already found is found again without using a hop, even if it leads back here.
        SpecNode? target = hops > 0 && node.Reference is { } reference ? TryResolve(node, reference, hops - 1) : null;
        return target is { } followed ? Step(followed, token, hops - 1) : null;
    }

    private void ReportUnresolved(SpecNode from, string reference, string place)
    {
        int hash = reference.IndexOf('#');
        string path = hash < 0 ? reference : reference[..hash];
        SpecDocument? here = path.Length > 0 ? documents.Of(from.Pointer) : null;
        if (here is not null && documents.IsUnreadable(here, path))
        {
            return;
        }

        if (here is not null && !documents.IsAtHand(here, path))
        {
            bag.Report(ReadingDiagnostics.UnknownDocument, place, reference, path);
        }
        else
        {
            bag.Report(ReadingDiagnostics.UnresolvedReference, place, reference, "the object is treated as unknown");
        }
    }
}
