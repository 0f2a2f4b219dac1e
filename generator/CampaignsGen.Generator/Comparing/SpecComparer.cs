using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Comparing;

/// <summary>Determines the changes between two documents, at their places in the second.</summary>
/// <remarks>
/// The result depends only on the arguments. Schemas are compared where they are used, and each pair once, so that recursion
/// ends and the work is bounded by the size of the documents.
/// </remarks>
internal static class SpecComparer
{
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was canceled.</exception>
    public static EquatableArray<SpecDiagnostic> Compare(
        ApiModel baseline,
        ApiModel current,
        string? groupBy,
        CancellationToken cancellationToken
    )
    {
        Comparison comparison = new(baseline, current, cancellationToken);
        new ServerComparer(comparison).Compare();
        new SchemeComparer(comparison).Compare();
        new OperationComparer(comparison, groupBy).CompareAll();
        new WebhookComparer(comparison).CompareAll();
        comparison.Schemas.CompareUnused();
        comparison.Names.Report();
        return comparison.Findings.ToEquatableArray();
    }
}
