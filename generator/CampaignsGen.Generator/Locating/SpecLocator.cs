using System.Runtime.CompilerServices;
using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Trees;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CampaignsGen.Generator.Locating;

/// <summary>Finds the spans of places in the texts of documents. It is used only if there is a diagnostic to report.</summary>
internal static class SpecLocator
{
    /// <summary>The trees by text, because a text is parsed once, but searched for each diagnostic.</summary>
    private static readonly ConditionalWeakTable<SourceText, Tree> Trees = new();

    /// <summary>Returns the location of a place: the key of a member, or the first token of an item of an array.</summary>
    /// <param name="document">The document that was read.</param>
    /// <param name="place">
    /// The place, which can be in another document. If the pointer does not exist, its nearest existing ancestor is used;
    /// for a whole document, the first line.
    /// </param>
    /// <param name="others">
    /// The other documents. If the document of the place is not one of them, the first line of <paramref name="document"/>
    /// is used.
    /// </param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
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

    /// <summary>Finds a child. Microsoft.OpenApi escapes tokens of pointers as parts of a URI.</summary>
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
            // With other limits, the tree may be complete.
            if (!tree.Failed)
            {
                Trees.GetValue(document.Source, _ => tree);
            }
        }

        return tree;
    }

    /// <summary>
    /// Returns the span from the offset to the next whitespace or bracket, without the colon after a key, so that there is
    /// text to underline.
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
