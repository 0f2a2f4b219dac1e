using CampaignsGen.Generator.Diagnostics;

namespace CampaignsGen.Generator.Reading.Fields;

/// <summary>Checks the fields of a document against the tables of its version.</summary>
/// <remarks>
/// It starts before the reading, which must not follow references to targets of the wrong type, and reports after it: what the reading
/// reported at a place is not repeated, and a field that the reading used is not lost.
/// </remarks>
internal sealed class FieldReview
{
    private readonly ReadingContext context;
    private readonly DiagnosticBag bag;
    private readonly FieldFindings findings;
    private readonly FieldWalk walk;

    public FieldReview(ReadingContext context, DiagnosticBag bag)
    {
        this.context = context;
        this.bag = bag;
        findings = new(context.References);
        walk = new(context, findings);
        walk.Visit(context.Root, KnownFields.Root);
    }

    /// <summary>Returns all diagnostics of the document.</summary>
    public EquatableArray<SpecDiagnostic> Report()
    {
        VisitOthers();
        FieldJudge judge = new(context, bag);
        foreach (SpecDiagnostic found in findings.Found.Where(found => !IsSaid(found)))
        {
            bag.Report(found);
        }

        foreach (UnknownMember unknown in findings.Unknown)
        {
            judge.Judge(unknown);
        }

        return judge.FollowUps.RemoveFrom(bag.ToArray());
    }

    private bool IsSaid(SpecDiagnostic found) =>
        context.LeftOut.Holds(found.Pointer)
        || (found.Descriptor == ReadingDiagnostics.WrongShape && bag.HasReportedWithin(found.Pointer));

    /// <summary>Visits the parts of other documents that references point to, including those referenced from these parts.</summary>
    private void VisitOthers()
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (int i = 0; i < findings.Elsewhere.Count; i++)
        {
            (string pointer, string reference, KnownObject known) = findings.Elsewhere[i];
            SpecNode from = new(null, pointer);
            if (context.References.Find(from, reference) is { } target && seen.Add(target.Pointer))
            {
                walk.Visit(target, known);
            }
        }
    }
}
