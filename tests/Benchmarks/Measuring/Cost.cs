using System.Diagnostics;

namespace Benchmarks.Measuring;

/// <summary>What one run of something costs, on all threads.</summary>
internal readonly record struct Cost(double Milliseconds, long Bytes)
{
    public static Cost Of(Action act)
    {
        long before = GC.GetTotalAllocatedBytes(precise: true);
        long start = Stopwatch.GetTimestamp();
        act();
        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return new Cost(milliseconds, GC.GetTotalAllocatedBytes(precise: true) - before);
    }

    public static T Of<T>(Func<T> make, out Cost cost)
    {
        T made = default!;
        cost = Of(() =>
        {
            made = make();
        });
        return made;
    }

    /// <summary>The 25th percentile of each.</summary>
    public static Cost Quartile(IReadOnlyCollection<Cost> costs) =>
        new(
            Quartile(costs.Select(static cost => cost.Milliseconds)),
            (long)Quartile(costs.Select(static cost => (double)cost.Bytes))
        );

    public static double Quartile(IEnumerable<double> samples)
    {
        double[] sorted = [.. samples.Order()];
        return sorted[sorted.Length / 4];
    }
}
