using Benchmarks.Aot;
using Benchmarks.Ide;
using Benchmarks.Wire;

namespace Benchmarks;

/// <summary>
/// The short form for CI: allocations, the steps that edits run and the size of a program, which do not depend on what else
/// the machine does.
/// </summary>
internal static class Check
{
    public static int Run()
    {
        int failed = 0;
        foreach ((string what, long bytes) in JsonRaces.OwnBytes())
        {
            failed += Report($"{what}, beside the object graph", bytes, most: 0);
        }

        foreach ((string call, long bytes) in CallRaces.OwnBytes())
        {
            failed += Report($"{call}, beside the object graph and a bare call", bytes, CallRaces.MostBytes);
        }

        failed += Report(
            "Campaigns, compiled ahead of time, over bare HttpClient",
            Sizes.OfCampaigns(),
            Sizes.MostBytes
        );
        foreach ((string what, bool isFailed, string seen) in EditChecks.Run())
        {
            failed += Report(isFailed, $"{what}: {seen}");
        }

        return failed == 0 ? 0 : 1;
    }

    private static int Report(string what, long bytes, int most) =>
        Report(bytes > most, $"{what}: {bytes} bytes of at most {most}");

    private static int Report(bool isFailed, string what)
    {
        Console.WriteLine($"{(isFailed ? "failed" : "passed")}: {what}");
        return isFailed ? 1 : 0;
    }
}
