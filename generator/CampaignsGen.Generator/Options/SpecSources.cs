using CampaignsGen.Generator.Trees;
using Microsoft.CodeAnalysis.Text;

namespace CampaignsGen.Generator.Options;

/// <summary>
/// Represents a client's document with the documents to which its references can refer, so that changes of other documents
/// do not affect it.
/// </summary>
internal sealed record SpecSources(SpecInput Input, EquatableArray<DocumentText> Others)
{
    /// <summary>
    /// Finds the documents of <paramref name="all"/> whose names are mentioned in the document, or in one that it mentions.
    /// </summary>
    public static SpecSources From(
        SpecInput input,
        EquatableArray<DocumentText> all,
        CancellationToken cancellationToken
    )
    {
        TreeLimits limits = input.Options.Limits.Document;
        List<DocumentText> left =
        [
            .. all.Where(other => other.Path != input.Path).Select(other => other with { Limits = limits }),
        ];
        List<DocumentText> found = [];
        Queue<SourceText> texts = new();
        texts.Enqueue(input.Text);
        while (texts.Count > 0 && left.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            string text = TextOf(texts.Dequeue(), limits);
            foreach (DocumentText other in left.Where(other => Mentions(text, other.Path)).ToList())
            {
                left.Remove(other);
                found.Add(other);
                texts.Enqueue(other.Source);
            }
        }

        return new SpecSources(
            input,
            found.OrderBy(static other => other.Path, StringComparer.Ordinal).ToEquatableArray()
        );
    }

    /// <summary>Returns the text, or an empty string if it is too long to be read.</summary>
    private static string TextOf(SourceText source, TreeLimits limits) =>
        source.Length > limits.Characters ? "" : source.ToString();

    /// <summary>
    /// Determines whether the text mentions the file. A name with other characters can be encoded in various ways, so it
    /// always counts as mentioned.
    /// </summary>
    private static bool Mentions(string text, string path)
    {
        string name = Path.GetFileName(path);
        return name.Any(static c => !IsPlain(c)) || text.IndexOf(name, StringComparison.Ordinal) >= 0;
    }

    private static bool IsPlain(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '-' or '_';
}
