using CampaignsGen.Generator.Trees;
using Microsoft.CodeAnalysis.Text;

namespace CampaignsGen.Generator.Options;

/// <summary>A client's document with those that its references may lead into, so that a change of any other leaves it alone.</summary>
internal sealed record SpecSources(SpecInput Input, EquatableArray<DocumentText> Others)
{
    /// <summary>Finds the documents of <paramref name="all"/> whose names the document mentions, or one that it mentions.</summary>
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

    /// <summary>Of a text that is too long to be read nothing is asked.</summary>
    private static string TextOf(SourceText source, TreeLimits limits) =>
        source.Length > limits.Characters ? "" : source.ToString();

    /// <summary>A name with other than plain characters may be written in more ways than can be looked for.</summary>
    private static bool Mentions(string text, string path)
    {
        string name = Path.GetFileName(path);
        return name.Any(static c => !IsPlain(c)) || text.IndexOf(name, StringComparison.Ordinal) >= 0;
    }

    private static bool IsPlain(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '-' or '_';
}
