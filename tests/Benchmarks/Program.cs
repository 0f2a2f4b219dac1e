using Benchmarks.Measuring;
using Benchmarks.Wire;

foreach (RaceResult race in JsonRaces.Run().Concat(CallRaces.Run()))
{
    Console.WriteLine(race.Name);
    foreach (RivalResult rival in race.Rivals)
    {
        Console.WriteLine(
            $"  {rival.Rival, -40} {race.Ratio(rival), 6:F2} {rival.Microseconds, 10:F2} µs {rival.Bytes, 10:N0} B"
        );
    }
}
