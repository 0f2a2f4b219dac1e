using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Reading;

/// <summary>Follows <c>$ref</c>, in the document and into those that the build passes on.</summary>
internal sealed class References(DocumentSet documents, DiagnosticBag bag)
{
    private const int MaxHops = 64;
    private readonly Dictionary<(string From, string Reference), SpecNode?> resolved = [];
    private readonly Dictionary<(string From, string Reference), SpecNode> passed = [];
    private readonly HashSet<string> reached = new(StringComparer.Ordinal);
    private readonly HashSet<string> rejected = new(StringComparer.Ordinal);

    /// <summary>Lets the reference at <paramref name="place"/> lead nowhere, of which enough was said.</summary>
    public void Reject(string place) => rejected.Add(place);

    /// <summary>The node that a reference names, and says at <paramref name="place"/> what is wrong where there is none.</summary>
    /// <param name="from">A node of the document in which the reference stands.</param>
    /// <param name="reference">The text of the reference.</param>
    /// <param name="place">Where to report.</param>
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

    /// <summary>The same without a word where there is none.</summary>
    public SpecNode? TryResolve(SpecNode from, string reference)
    {
        SpecNode? node = Find(from, reference);
        if (node is { } target)
        {
            reached.Add(target.Pointer);
        }

        return node;
    }

    /// <summary>The same for whoever only looks, which makes nothing of the document needed.</summary>
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

    /// <summary>The same for whoever only looks, so that what it leads to does not count as used.</summary>
    public SpecNode? Peek(SpecNode from, string reference) => TryResolve(from, reference, MaxHops);

    /// <summary>Whether a reference was followed to the node at <paramref name="pointer"/>.</summary>
    public bool HaveLedTo(string pointer) => reached.Contains(pointer);

    /// <summary>Whether a reference was followed to something below the node at <paramref name="pointer"/>.</summary>
    public bool HaveLedInto(string pointer)
    {
        string below = pointer + "/";
        return reached.Any(place => place.StartsWith(below, StringComparison.Ordinal));
    }

    /// <summary>The object behind a chain of references, or the node itself; null where the chain is broken or circular.</summary>
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
    /// A reference may lead through others, each of them through the next one twice. What is found is kept, so that each is
    /// followed once; where nothing is found, nothing is asked again, because the whole way ends there.
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

    /// <summary>One part of a pointer further, through a reference where the part is not at the node itself.</summary>
    private SpecNode? Step(SpecNode node, string token, int hops)
    {
        if (node.Array is { } list)
        {
            return int.TryParse(token, out int index) && index >= 0 && index < list.Count ? node[index] : null;
        }

        if (node.Has(token))
        {
            return node[token];
        }

        // What was found before is found again without a hop, also where it leads back here.
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
