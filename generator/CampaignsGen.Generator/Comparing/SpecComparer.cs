using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Comparing;

/// <summary>What changed between two documents, at its place in the second.</summary>
/// <remarks>
/// The result depends on the arguments alone. Schemas are compared where they are used and each pair of them once, so that
/// recursion ends and the work is bounded by the documents' size.
/// </remarks>
internal static class SpecComparer
{
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
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
