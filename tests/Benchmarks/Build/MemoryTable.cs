using Benchmarks.Measuring;

namespace Benchmarks.Build;

/// <summary>The memory of a fresh process that runs the driver once, beside that of one with an empty document.</summary>
internal static class MemoryTable
{
    private const int Turns = 3;

    public static Table Run()
    {
        BuildDocument[] documents = [BuildDocument.Empty, .. BuildDocument.Real];
        Dictionary<BuildDocument, List<(double Peak, double Allocated)>> runs = documents.ToDictionary(
            static document => document,
            static _ => new List<(double, double)>()
        );
        Rounds.Run(Turns, documents, document => runs[document].Add(FreshProcess.Memory(document)));
        double nothing = Peak(BuildDocument.Empty);
        return new Table(
            "Memory of a fresh process: MB",
            ["peak of the working set", "over an empty document", "allocated in all"],
            [
                .. documents.Select(document => new TableRow(
                    document.Name,
                    Figure.Megabytes(Peak(document)),
                    document == BuildDocument.Empty ? "" : Figure.Megabytes(Peak(document) - nothing),
                    Figure.Megabytes(Cost.Quartile(runs[document].Select(static run => run.Allocated)))
                )),
            ]
        );

        double Peak(BuildDocument document) => Cost.Quartile(runs[document].Select(static run => run.Peak));
    }
}
