namespace Benchmarks.Measuring;

/// <summary>What a call allocates on its own thread once everything is warm.</summary>
internal static class Allocated
{
    public static long By(Action act)
    {
        act();
        long least = long.MaxValue;
        for (int i = 0; i < 10; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            act();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
