using Benchmarks;
using Benchmarks.Aot;
using Benchmarks.Build;
using Benchmarks.Ide;
using Benchmarks.Measuring;
using Benchmarks.Wire;

const string Command = "dotnet run -c Release -p:Rivals=true --project tests/Benchmarks";

switch (args)
{
    case [AnsweringServer.Argument]:
        await AnsweringServer.RunAsync();
        return 0;
    case [FirstCall.Argument, var rival]:
        await FirstCall.MeasureAsync(rival);
        return 0;
    case [FreshProcess.Argument, var what, var document]:
        FreshProcess.Run(what, document);
        return 0;
    case ["check"]:
        return Check.Run();
    case ["wire"]:
        await RunWireAsync();
        return 0;
    case ["build"]:
        BuildBenchmark.Run($"{Command} -- build");
        return 0;
    case ["ide"]:
        IdeBenchmark.Run($"{Command} -- ide");
        return 0;
    case ["aot"]:
        AotResults.Write($"{Command} -- aot");
        return 0;
    default:
        await RunWireAsync();
        BuildBenchmark.Run(Command);
        IdeBenchmark.Run(Command);
        AotResults.Write(Command);
        return 0;
}

static async Task RunWireAsync()
{
    List<RaceResult> races = [.. JsonRaces.Run(), .. CallRaces.Run(), .. await Loopback.RunAsync()];
    Results.Write(
        "wire.md",
        "On the wire",
        Command,
        "Times are the 25th percentile of slices in random order, in one process; the first row of a table is 1.00.",
        races.Select(static race => race.ToTable())
    );
}
