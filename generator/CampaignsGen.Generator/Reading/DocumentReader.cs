using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Reading.Fields;
using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading;

/// <summary>Reads the text of an OpenAPI document, in JSON or YAML, of version 2.0, 3.0, 3.1 or 3.2.</summary>
/// <remarks>Nothing is loaded from disk or network. The result depends on the arguments alone.</remarks>
internal static class DocumentReader
{
    /// <summary>Reads one document.</summary>
    /// <param name="text">Its text, and its path, from which relative references are resolved.</param>
    /// <param name="others">The documents that references may lead into.</param>
    /// <param name="choice">Which operations are wanted: of the others nothing is read.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static ReadResult Read(
        DocumentText text,
        IReadOnlyList<DocumentText> others,
        Choice choice,
        CancellationToken cancellationToken
    )
    {
        DiagnosticBag bag = new();
        return Translate(Open(text, others, choice, bag, cancellationToken), bag);
    }

    /// <summary>Reads one document, and tells what Microsoft.OpenApi has to say that the reading did not say.</summary>
    /// <inheritdoc cref="Read"/>
    public static EquatableArray<SpecDiagnostic> Review(
        DocumentText text,
        IReadOnlyList<DocumentText> others,
        Choice choice,
        CancellationToken cancellationToken
    )
    {
        DiagnosticBag bag = new();
        ReadingContext? context = Open(text, others, choice, bag, cancellationToken);
        Translate(context, bag);
        int said = bag.ToArray().Count;
        if (context is not null)
        {
            DocumentReview.Report(context, bag);
        }

        return bag.ToArray().Skip(said).ToEquatableArray();
    }

    /// <summary>Parses; null where the text is not an OpenAPI document, of which the bag holds the reason.</summary>
    private static ReadingContext? Open(
        DocumentText text,
        IReadOnlyList<DocumentText> others,
        Choice choice,
        DiagnosticBag bag,
        CancellationToken cancellationToken
    )
    {
        if (
            SpecDocument.Parse(text, DocumentPath.Normalize(text.Path), name: "", bag, cancellationToken)
            is not { } document
        )
        {
            return null;
        }

        if (OpenApiVersions.Detect(document.Root, bag) is not { } version)
        {
            return null;
        }

        References references = new(new DocumentSet(document, others, bag, cancellationToken), bag);
        return new ReadingContext(version, document.Root, references, new(choice), bag, cancellationToken);
    }

    private static ReadResult Translate(ReadingContext? context, DiagnosticBag bag)
    {
        if (context is null)
        {
            return new(null, bag.ToArray());
        }

        FieldReview fields = new(context, bag);
        ApiModel model = new DocumentTranslator(context).Translate();
        context.Choice.ReportTo(bag);
        context.Written.ReportTo(bag, model);
        return new(model, fields.Report());
    }
}
