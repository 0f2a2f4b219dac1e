using System.Runtime.CompilerServices;
using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Trees;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CampaignsGen.Generator.Locating;

/// <summary>Places of documents to spans of their texts. Asked only when there is something to report.</summary>
internal static class SpecLocator
{
    /// <summary>A text is asked about once for each diagnostic, and parsed once.</summary>
    private static readonly ConditionalWeakTable<SourceText, Tree> Trees = new();

    /// <summary>The key of a node; of an item of a list, its first token.</summary>
    /// <param name="document">The document that was read.</param>
    /// <param name="place">
    /// The place, which may be in another document. Where a pointer names no node, the nearest ancestor that exists is taken, and
    /// the first line for a whole document.
    /// </param>
    /// <param name="others">The other documents; where the one meant is not among them, the first line of <paramref name="document"/> is taken.</param>
    /// <param name="cancellationToken">Ends the search early.</param>
    public static Location Locate(
        DocumentText document,
        Place place,
        IReadOnlyList<DocumentText> others,
        CancellationToken cancellationToken
    )
    {
        string name = JsonPointer.DocumentOf(place.Pointer);
        DocumentText? meant = name.Length == 0 ? document : Find(others, DocumentPath.Resolve(document.Path, name));
        meant = meant is null ? null : meant with { Limits = document.Limits };
        SourceText text = (meant ?? document).Source;
        TextSpan span =
            meant is null ? text.Lines[0].Span
            : place.Offset is { } offset ? WordAt(text, Math.Min(offset, text.Length))
            : SpanOf(meant, place.Pointer, cancellationToken);
        return Location.Create((meant ?? document).Path, span, text.Lines.GetLinePositionSpan(span));
    }

    private static DocumentText? Find(IReadOnlyList<DocumentText> documents, string path)
    {
        foreach (DocumentText document in documents)
        {
            if (DocumentPath.Normalize(document.Path) == path)
            {
                return document;
            }
        }

        return null;
    }

    private static TextSpan SpanOf(DocumentText document, string pointer, CancellationToken cancellationToken)
    {
        string[] tokens = JsonPointer.Tokens(pointer);
        if (tokens.Length == 0)
        {
            return document.Source.Lines[0].Span;
        }

        Tree tree = TreeOf(document, cancellationToken);
        TreeNode? node = tree.Root;
        Extent? nearest = null;
        foreach (string token in tokens)
        {
            if (!TryFind(node, token, out TreeChild child))
            {
                break;
            }

            nearest = child.Extent;
            node = child.Value;
        }

        return nearest is { } found
            ? TextSpan.FromBounds(tree.InText(found).Start, tree.InText(found).End)
            : document.Source.Lines[0].Span;
    }

    /// <summary>Microsoft.OpenApi escapes parts of pointers as those of a URI.</summary>
    private static bool TryFind(TreeNode? node, string token, out TreeChild child)
    {
        child = default;
        return node is TreeContainer parent
            && (parent.TryFind(token, out child) || parent.TryFind(Uri.UnescapeDataString(token), out child));
    }

    private static Tree TreeOf(DocumentText document, CancellationToken cancellationToken)
    {
        if (!Trees.TryGetValue(document.Source, out Tree? tree))
        {
            tree = TreeParser.Parse(document, cancellationToken);
            // By other limits it may be whole.
            if (!tree.Failed)
            {
                Trees.GetValue(document.Source, _ => tree);
            }
        }

        return tree;
    }

    /// <summary>
    /// What begins at the offset, up to the next blank or bracket and without the colon that ends a key, so that there is
    /// something to underline.
    /// </summary>
    private static TextSpan WordAt(SourceText text, int start)
    {
        int end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not (',' or '[' or ']' or '{' or '}'))
        {
            end++;
        }

        bool endsWithColon = end - start > 1 && text[end - 1] == ':';
        bool isSingle = end == start && start < text.Length && text[start] is not ('\r' or '\n');
        return TextSpan.FromBounds(
            start,
            isSingle ? start + 1
                : endsWithColon ? end - 1
                : end
        );
    }
}
