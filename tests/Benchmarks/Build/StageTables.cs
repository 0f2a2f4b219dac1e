using Benchmarks.Measuring;

namespace Benchmarks.Build;

/// <summary>The stages in process: warm, once in a fresh process, what they allocate, and what comes out.</summary>
internal static class StageTables
{
    private const int WarmUpRounds = 3;
    private const int Turns = 7;
    private const int ColdTurns = 3;

    private const string Warm =
        "*read* is from the text to the model. *driver* is the whole run of the compiler's driver: all stages, and the lines "
        + "of what there is to say about the document. The compiler parses what was emitted later, when it needs it.";

    private const string Cold =
        "Here the compiler has been at work before and the generator has not; what it is made of is loaded and compiled "
        + "just in time.";

    private static readonly int[] Sizes = [10, 100, 1_000, 5_000];

    public static IEnumerable<Table> Run()
    {
        BuildDocument[] documents = [.. BuildDocument.Real, .. Sizes.Select(BuildDocument.Grown)];
        IReadOnlyList<Measured> warm = Measure(documents, Stages.Run, WarmUpRounds, Turns);
        IReadOnlyList<Measured> cold = Measure(BuildDocument.Real, FreshProcess.RunStages, 0, ColdTurns);
        yield return Milliseconds("In process, warm", warm, Warm);
        yield return Milliseconds("In process, the first document of a process", cold, Cold);
        yield return Allocated(warm);
        yield return Output(documents);
    }

    private static Table Milliseconds(string title, IReadOnlyList<Measured> all, string note) =>
        new(
            $"{title}: milliseconds",
            [.. Stages.Names, "µs for each operation"],
            [
                .. all.Select(static measured => new TableRow(
                    measured.Document.Name,
                    [
                        .. measured.Costs.Select(static cost => Figure.Of(cost.Milliseconds)),
                        Figure.Whole(measured.Costs[^1].Milliseconds * 1_000 / measured.Document.Operations),
                    ]
                )),
            ]
        )
        {
            Note = note,
        };

    private static Table Allocated(IReadOnlyList<Measured> all) =>
        new(
            "In process, warm: MB allocated",
            [.. Stages.Names, "KB for each operation"],
            [
                .. all.Select(static measured => new TableRow(
                    measured.Document.Name,
                    [
                        .. measured.Costs.Select(static cost => Figure.Megabytes(cost.Bytes)),
                        Figure.Of(measured.Costs[^1].Bytes / 1024.0 / measured.Document.Operations),
                    ]
                )),
            ]
        );

    private static Table Output(IEnumerable<BuildDocument> documents) =>
        new(
            "The documents, and what is emitted",
            ["operations", "KB of document", .. Code.Columns],
            [
                .. documents.Select(static document => new TableRow(
                    document.Name,
                    [
                        Figure.Whole(document.Operations),
                        Figure.Whole(document.Text.Length / 1024.0),
                        .. Stages.Emitted(document).Figures,
                    ]
                )),
            ]
        );

    private static List<Measured> Measure(
        IReadOnlyList<BuildDocument> documents,
        Func<BuildDocument, IReadOnlyList<Cost>> run,
        int warmUp,
        int turns
    )
    {
        Rounds.Run(warmUp, documents, document => run(document));
        Dictionary<BuildDocument, List<IReadOnlyList<Cost>>> runs = documents.ToDictionary(
            static document => document,
            static _ => new List<IReadOnlyList<Cost>>()
        );
        Rounds.Run(
            turns,
            documents,
            document =>
            {
                // What the one before has left behind is not this one's.
                GC.Collect();
                runs[document].Add(run(document));
            }
        );
        return [.. documents.Select(document => new Measured(document, Quartiles(runs[document])))];
    }

    private static IReadOnlyList<Cost> Quartiles(List<IReadOnlyList<Cost>> runs) =>
        [.. Stages.Names.Select((_, stage) => Cost.Quartile([.. runs.Select(run => run[stage])]))];

    private sealed record Measured(BuildDocument Document, IReadOnlyList<Cost> Costs);
}
