using CampaignsGen.Generator.Diagnostics;

namespace CampaignsGen.Generator.Reading.Fields;

/// <summary>Holds the fields of a document against the tables of its version.</summary>
/// <remarks>
/// It begins before the reading, which must not follow references to what they cannot mean, and speaks after it: what the reading
/// said at a place is not said again, and what it found a use for is not lost.
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

    /// <summary>All that there is to say of the document.</summary>
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
        || (found.Descriptor == ReadingDiagnostics.WrongShape && bag.HasSpokenWithin(found.Pointer));

    /// <summary>The parts of other documents into which references lead, those of these parts included.</summary>
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
