using Benchmarks;
using Benchmarks.Aot;
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
    case ["check"]:
        return await Check.RunAsync();
    case ["aot"]:
        await AotResults.WriteAsync(Command);
        return 0;
    default:
        List<RaceResult> races = [.. JsonRaces.Run(), .. CallRaces.Run(), .. await Loopback.RunAsync()];
        Results.Write("wire.md", "On the wire", Command, races);
        Print(races);
        await AotResults.WriteAsync(Command);
        return 0;
}

static void Print(List<RaceResult> races)
{
    foreach (RaceResult race in races)
    {
        Console.WriteLine(race.Name);
        foreach (RivalResult rival in race.Rivals)
        {
            Console.WriteLine(
                $"  {rival.Rival, -50} {race.Ratio(rival), 6:F2} {rival.Microseconds, 10:F2} µs {rival.Bytes, 10:N0} B"
            );
        }
    }
}
