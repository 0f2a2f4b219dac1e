using Benchmarks.Measuring;
using CampaignsGen.Generator;

namespace Benchmarks.Ide;

/// <summary>Which steps an edit may run, and what it may allocate: neither depends on what else the machine does.</summary>
internal static class EditChecks
{
    private const int MostBytes = 50 * 1024;

    public static IEnumerable<(string What, bool IsFailed, string Seen)> Run()
    {
        LargeClient open = LargeClient.Unopened(tracked: true).After(Edit.None);
        yield return Check(
            "an unrelated edit of C# runs none of our steps",
            open.After(Edit.OfCode).StepRuns.Where(static step => step.Ran > 0).Select(static step => step.Name)
        );
        yield return Check(
            "a comment in the document stops after reading",
            open.After(Edit.OfComment)
                .StepRuns.Where(static step => step.Name is Steps.PlanClient or Steps.PlanFiles or Steps.EmitFile)
                .Where(static step => step.New > 0)
                .Select(static step => step.Name)
        );
        yield return Check(
            $"one changed schema emits {string.Join(", ", Edit.FilesOfSchema)} only",
            open.After(Edit.OfSchema).StepRuns.SelectMany(static step => step.NewFiles),
            Edit.FilesOfSchema
        );
        long bytes = BytesOfAnEdit(LargeClient.Unopened()) - BytesOfAnEdit(LargeClient.UnopenedWith(open.Files));
        yield return (
            "an unrelated edit of C#, beside a generator of fixed files",
            bytes > MostBytes,
            $"{bytes} bytes of at most {MostBytes}"
        );
    }

    private static long BytesOfAnEdit(LargeClient unopened)
    {
        LargeClient open = unopened.After(Edit.None);
        return Allocated.By(() => open.After(Edit.OfCode));
    }

    private static (string What, bool IsFailed, string Seen) Check(
        string what,
        IEnumerable<string> seen,
        params IReadOnlyList<string> expected
    )
    {
        string[] all = [.. seen.Order(StringComparer.Ordinal)];
        return (what, !all.SequenceEqual(expected), all.Length == 0 ? "none" : string.Join(", ", all));
    }
}
