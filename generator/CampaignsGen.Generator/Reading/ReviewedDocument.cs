using CampaignsGen.Generator.Diagnostics;

namespace CampaignsGen.Generator.Reading;

/// <summary>A document that was read, and its review, which may still be under way.</summary>
internal sealed class ReviewedDocument(
    ReadResult result,
    ReadingContext? context,
    DiagnosticBag bag,
    DocumentReview review
)
{
    private ReadingContext? context = context;
    private EquatableArray<SpecDiagnostic> findings;

    /// <summary>What the document says, and what the reading has to say about it.</summary>
    public ReadResult Result { get; } = result;

    /// <summary>What the review adds to it; waits for its end.</summary>
    public EquatableArray<SpecDiagnostic> Review()
    {
        if (context is not null)
        {
            review.ReportTo(bag, context);
            findings = bag.ToArray().Skip(Result.Diagnostics.Count).ToEquatableArray();
            // The whole document hangs on it, and this object lives until the next edit.
            context = null;
        }

        return findings;
    }
}
