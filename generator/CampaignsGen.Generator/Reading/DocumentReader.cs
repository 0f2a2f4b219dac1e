using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Reading.Fields;
using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading;

/// <summary>Reads OpenAPI documents of versions 2.0, 3.0, 3.1 and 3.2 in JSON or YAML.</summary>
/// <remarks>Nothing is loaded from disk or the network. The result depends only on the arguments.</remarks>
internal static class DocumentReader
{
    /// <summary>Reads one document.</summary>
    /// <param name="text">The text, and the path against which relative references are resolved.</param>
    /// <param name="others">The documents that references can point to.</param>
    /// <param name="choice">The operations to include; nothing is read of the others.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <paramref name="cancellationToken"/> was canceled.
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

    /// <summary>
    /// Reads one document and returns only the errors that Microsoft.OpenApi finds in addition to those that were reported during reading.
    /// </summary>
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

    /// <summary>Parses the document. Returns null if the text is not an OpenAPI document; the reason is reported to the bag.</summary>
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
