using System.Diagnostics;
using System.Globalization;
using Fuzz.Kinds;

namespace Fuzz.Running;

/// <summary>Runs one kind, case after case, each of which is made of the seed and its number alone.</summary>
internal sealed class FuzzRun(FuzzKind kind, FuzzOptions options)
{
    // A compiler's threads have no more; what is too deep for one ends the process, and leaves the case behind.
    private const int Stack = 1024 * 1024;

    private const int WarmUp = 200;

    private readonly Findings findings = new(kind.Name, options.Seed);
    private readonly Stopwatch watch = new();
    private long count;
    private TimeSpan slowest;
    private long largest;

    /// <returns>How many different things were found.</returns>
    public int Run()
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind.Name}: seed {options.Seed}"));
        Thread thread = new(RunAll, Stack);
        thread.Start();
        thread.Join();
        Console.WriteLine(Summary("done"));
        return findings.Count;
    }

    private void RunAll()
    {
        kind.Start(findings);
        using HangWatch hang = new(kind.Name);
        watch.Start();
        TimeSpan nextReport = TimeSpan.FromSeconds(60);
        for (long number = options.First; count < options.Count && watch.Elapsed < options.Time; number++)
        {
            RunOne(number, hang);
            count++;
            if (watch.Elapsed > nextReport)
            {
                Console.WriteLine(Summary("so far"));
                nextReport += TimeSpan.FromSeconds(60);
            }
        }

        hang.Rest();
        kind.Finish();
        watch.Stop();
    }

    private void RunOne(long number, HangWatch hang)
    {
        FuzzCase fuzzCase = kind.Make(new Random(HashOf(options.Seed, number)));
        hang.Begin(fuzzCase, number);
        try
        {
            Measure(fuzzCase, number);
        }
        catch (Exception exception)
        {
            hang.Rest();
            findings.Add(exception, number, fuzzCase, kind.Check);
        }
    }

    private void Measure(FuzzCase fuzzCase, long number)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan time = Bounds.TimeOf(() => kind.Check(fuzzCase));
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        if (count >= WarmUp || number == options.First)
        {
            slowest = time > slowest ? time : slowest;
            largest = Math.Max(largest, allocated);
        }

        if (allocated > Bounds.MostBytes)
        {
            throw new FindingException($"more than {Bounds.MostBytes} bytes", $"{allocated}");
        }

        // The first time may have had code compiled.
        if (time > Bounds.MostTime && Bounds.TimeOf(() => kind.Check(fuzzCase)) > Bounds.MostTime)
        {
            throw new FindingException($"more than {Bounds.MostTime}", $"{time}");
        }

        kind.Keep(fuzzCase, number);
    }

    private string Summary(string state) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{kind.Name}: {state}: {count} cases in {watch.Elapsed.TotalSeconds:F0} s, {count / watch.Elapsed.TotalSeconds:F0} each second, slowest {slowest.TotalMilliseconds:F0} ms, largest {largest / 1e6:F0} MB, {kind.Figures}, {findings.Count} findings"
        );

    /// <summary>The same in every run and on every machine.</summary>
    private static int HashOf(int seed, long number)
    {
        ulong hash = unchecked(((ulong)seed << 32) ^ (ulong)number) + 0x9E3779B97F4A7C15;
        hash = unchecked((hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9);
        hash = unchecked((hash ^ (hash >> 27)) * 0x94D049BB133111EB);
        return (int)(hash ^ (hash >> 31));
    }
}
