using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Reading.Trees;

namespace CampaignsGen.Generator.Reading;

/// <summary>Reads the text of an OpenAPI document, in JSON or YAML, of version 2.0, 3.0, 3.1 or 3.2.</summary>
/// <remarks>Nothing is loaded from disk or network. The result depends on the arguments alone.</remarks>
internal static class DocumentReader
{
    /// <summary>Reads one document.</summary>
    /// <param name="path">Its path, from which relative references are resolved.</param>
    /// <param name="text">Its text; the content decides whether it is JSON or YAML.</param>
    /// <param name="others">The documents that references may lead into.</param>
    /// <param name="choice">Which operations are wanted: of the others nothing is read.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static ReadResult Read(
        string path,
        string text,
        IReadOnlyList<ReferencedText> others,
        Choice choice,
        CancellationToken cancellationToken
    )
    {
        DiagnosticBag bag = new();
        TreeResult tree = TreeParser.Parse(path, text, cancellationToken);
        tree.ReportTo(bag, document: "");
        ApiModel? model = tree.Failed
            ? null
            : Translate(new(DocumentPath.Normalize(path), name: "", tree.Root), others, choice, bag, cancellationToken);
        return new(model, bag.ToArray());
    }

    private static ApiModel? Translate(
        SpecDocument document,
        IReadOnlyList<ReferencedText> others,
        Choice choice,
        DiagnosticBag bag,
        CancellationToken cancellationToken
    )
    {
        if (OpenApiVersions.Detect(document.Root, bag) is not { } version)
        {
            return null;
        }

        References references = new(new DocumentSet(document, others, bag, cancellationToken), bag);
        ReadingContext context = new(version, document.Root, references, new(choice), bag, cancellationToken);
        ApiModel model = new DocumentTranslator(context).Translate();
        context.Choice.ReportTo(bag);
        context.Written.ReportTo(bag, model);
        DocumentReview.Run(context, bag);
        return model;
    }
}
