using System.Runtime.CompilerServices;
using CampaignsGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CampaignsGen.Generator.Locating;

/// <summary>JSON pointers to places in the text. Asked only when there is something to report.</summary>
internal static class SpecLocator
{
    /// <summary>A text is asked about once for each diagnostic, and understood once.</summary>
    private static readonly ConditionalWeakTable<SourceText, PlaceTree> Trees = new();

    /// <summary>The place of the key of a node; of an item of a list, that of its first token.</summary>
    /// <param name="path">The path of the document, as the compiler knows it.</param>
    /// <param name="text">Its text.</param>
    /// <param name="pointer">
    /// The pointer; where it names no node, the nearest ancestor that exists is taken, and the first line for the whole
    /// document and for what stands in another one. <c>#char=120</c> is taken as it says.
    /// </param>
    public static Location Locate(string path, SourceText text, string pointer)
    {
        TextSpan span =
            JsonPointer.DocumentOf(pointer).Length > 0 ? text.Lines[0].Span
            : JsonPointer.TryGetCharacter(pointer, out int offset) ? WordAt(text, Math.Min(offset, text.Length))
            : SpanOf(path, text, pointer);
        return Location.Create(path, span, text.Lines.GetLinePositionSpan(span));
    }

    /// <summary>The same for a pointer that may lead into another document, whose place is then in that document.</summary>
    /// <param name="path">The path of the document that was read.</param>
    /// <param name="text">Its text.</param>
    /// <param name="pointer">The pointer.</param>
    /// <param name="others">The other documents by path; where the one meant is not among them, the first line of <paramref name="text"/> is taken.</param>
    public static Location Locate(
        string path,
        SourceText text,
        string pointer,
        IEnumerable<KeyValuePair<string, SourceText>> others
    )
    {
        string document = JsonPointer.DocumentOf(pointer);
        if (document.Length > 0)
        {
            string target = DocumentPath.Resolve(path, document);
            foreach (KeyValuePair<string, SourceText> other in others)
            {
                if (DocumentPath.Normalize(other.Key) == target)
                {
                    return Locate(other.Key, other.Value, pointer[document.Length..]);
                }
            }
        }

        return Locate(path, text, pointer);
    }

    private static TextSpan SpanOf(string path, SourceText text, string pointer)
    {
        string[] tokens = JsonPointer.Tokens(pointer);
        PlacedNode? node = tokens.Length == 0 ? null : TreeOf(path, text).Root;
        PlacedNode? nearest = null;
        foreach (string token in tokens)
        {
            node = node?.Find(token) ?? node?.Find(Uri.UnescapeDataString(token));
            if (node is null)
            {
                break;
            }

            nearest = node;
        }

        return nearest?.Span ?? text.Lines[0].Span;
    }

    private static PlaceTree TreeOf(string path, SourceText text) =>
        Trees.GetValue(text, source => PlaceTree.Of(path, source.ToString()));

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
