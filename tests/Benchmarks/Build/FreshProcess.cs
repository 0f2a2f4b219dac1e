using System.Diagnostics;
using System.Globalization;
using Benchmarks.Measuring;

namespace Benchmarks.Build;

/// <summary>This program once more, for what can be measured only once in a process.</summary>
internal static class FreshProcess
{
    public const string Argument = "once";

    private const string Parts = "parts";
    private const string Driver = "driver";
    private const string Peak = "peak";

    /// <summary>What each stage costs where nothing of ours ran before; the compiler's driver has, without us.</summary>
    public static IReadOnlyList<Cost> RunStages(BuildDocument document) =>
        [.. Costs(Start(Parts, document)), .. Costs(Start(Driver, document))];

    /// <summary>The peak of the working set, and all that was allocated.</summary>
    public static (double Peak, double Allocated) Memory(BuildDocument document)
    {
        double[] figures = Figures(Start(Peak, document));
        return (figures[0], figures[1]);
    }

    /// <summary>What the whole process takes that runs the driver once.</summary>
    public static TimeSpan Time(BuildDocument document) => Start(Peak, document).Time;

    /// <summary>What the fresh process is asked for.</summary>
    public static void Run(string what, string name)
    {
        BuildDocument document = BuildDocument.Named(name);
        switch (what)
        {
            case Parts:
                Print(Stages.Parts(document).SelectMany(ToFigures));
                break;
            case Driver:
                Stages.WarmUpDriver();
                Print(ToFigures(Stages.Driver(document)));
                break;
            case Peak:
                Stages.Driver(document);
                using (var self = Process.GetCurrentProcess())
                {
                    Print([self.PeakWorkingSet64, GC.GetTotalAllocatedBytes(precise: true)]);
                }

                break;
            default:
                throw new ArgumentException($"There is no '{what}'.", nameof(what));
        }
    }

    private static ChildResult Start(string what, BuildDocument document) =>
        ChildProcess.Run(Environment.ProcessPath!, AppContext.BaseDirectory, [Argument, what, document.Name]);

    private static double[] Figures(ChildResult result) =>
        [
            .. result
                .Output.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(static figure => double.Parse(figure, CultureInfo.InvariantCulture)),
        ];

    private static IEnumerable<Cost> Costs(ChildResult result) =>
        Figures(result).Chunk(2).Select(static pair => new Cost(pair[0], (long)pair[1]));

    private static IEnumerable<double> ToFigures(Cost cost) => [cost.Milliseconds, cost.Bytes];

    private static void Print(IEnumerable<double> figures) =>
        Console.WriteLine(
            string.Join(' ', figures.Select(static figure => figure.ToString(CultureInfo.InvariantCulture)))
        );
}
