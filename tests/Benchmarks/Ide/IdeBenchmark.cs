using Benchmarks.Measuring;
using Microsoft.CodeAnalysis;

namespace Benchmarks.Ide;

/// <summary>What a large client costs an editor.</summary>
internal static class IdeBenchmark
{
    private const int WarmUpRounds = 4;
    private const int Turns = 12;

    public static void Run(string command)
    {
        Results.Write(
            "ide.md",
            "In the IDE",
            command,
            $"Roslyn {typeof(Compilation).Assembly.GetName().Version}. A client of {Figure.Whole(LargeClient.Operations)} "
                + "operations, in the compiler's driver, warm. Times are the 25th percentile of rounds in which all edits take "
                + "turns in random order, each from the same state.",
            [EditTable(), MemoryTable()]
        );
    }

    private static Table EditTable()
    {
        LargeClient unopened = LargeClient.Unopened();
        LargeClient open = unopened.After(Edit.None);
        LargeClient steps = LargeClient.Unopened(tracked: true).After(Edit.None);
        EditRuns[] runs =
        [
            new(Edit.None.Name, unopened, Edit.None, LargeClient.Unopened(tracked: true)),
            .. Edit.All.Select(edit => new EditRuns(edit.Name, open, edit, steps)),
            new(
                "the same, with a generator of fixed files",
                LargeClient.UnopenedWith(open.Files).After(Edit.None),
                Edit.OfCode,
                null
            ),
        ];
        Rounds.Run(WarmUpRounds, runs, static run => run.TakeTurn());
        foreach (EditRuns run in runs)
        {
            run.Forget();
        }

        Rounds.Run(Turns, runs, static run => run.TakeTurn());
        return new Table(
            "After an edit",
            ["ms", "KB allocated", "steps that ran", "of them with new results"],
            [.. runs.Select(static run => run.ToRow())]
        )
        {
            Note =
                "The last row is what the driver itself takes where a generator gives it as many files. Of each step it says "
                + "how many results were made anew, and how many of these differ from the ones before; what is equal goes no further.",
        };
    }

    private static Table MemoryTable()
    {
        IReadOnlyList<(string HintName, string Text)> files = LargeClient.Unopened().After(Edit.None).Files;
        double held = Held(static () => LargeClient.Unopened());
        double fixedFiles = Held(() => LargeClient.UnopenedWith(files));
        return new Table(
            "Held between edits",
            ["MB"],
            [
                new("the document's text", Figure.Megabytes(LargeClient.Document.Text.Length * 2.0)),
                new("the emitted text", Figure.Megabytes(files.Sum(static file => file.Text.Length * 2.0))),
                new("the driver, with a generator of fixed files", Figure.Megabytes(fixedFiles)),
                new("the driver, with CampaignsGen", Figure.Megabytes(held)),
                new(
                    "the difference: model, plan, and what else makes the next run short",
                    Figure.Megabytes(held - fixedFiles)
                ),
            ]
        )
        {
            Note =
                "A driver holds the emitted text, whoever made it. The document's text is not counted in, nor is what the compiler "
                + "makes of the emitted text when it needs it.",
        };
    }

    private static long Held(Func<LargeClient> make)
    {
        make().After(Edit.None);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        LargeClient client = make().After(Edit.None);
        long held = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(client);
        return held;
    }
}
