using System.Diagnostics;
using System.Globalization;

namespace Benchmarks.Measuring;

/// <summary>
/// Rivals on the same work, in short slices and in random order, so that whatever else the machine does meets all of them
/// alike. What is quoted is the 25th percentile of the slices.
/// </summary>
internal sealed class Race(string name)
{
    private const int Rounds = 40;
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(25);

    private readonly List<Rival> rivals = [];

    public string Name { get; } = name;

    /// <summary>The first rival is the one that all others are compared with.</summary>
    public Race Add(string rival, Action act)
    {
        rivals.Add(new Rival(rival, act));
        return this;
    }

    /// <summary>What one call of a rival allocates.</summary>
    public long Bytes(string rival) => Allocated.By(rivals.Single(other => other.Name == rival).Act);

    public RaceResult Run()
    {
        foreach (Rival rival in rivals)
        {
            rival.WarmUp(Slice);
        }

        var random = new Random(1);
        for (int round = 0; round < Rounds; round++)
        {
            Rival[] order = [.. rivals];
            random.Shuffle(order);
            foreach (Rival rival in order)
            {
                rival.RunSlice();
            }
        }

        return new RaceResult(Name, [.. rivals.Select(static rival => rival.Result())]);
    }

    private sealed class Rival(string name, Action act)
    {
        private readonly List<double> slices = [];

        public string Name { get; } = name;

        public Action Act { get; } = act;

        private int calls = 1;

        public void WarmUp(TimeSpan slice)
        {
            // Tiered compilation replaces the code in the background, some time after its thirtieth call.
            long start = Stopwatch.GetTimestamp();
            int count = 0;
            while (Stopwatch.GetElapsedTime(start) < slice * 20)
            {
                Act();
                count++;
            }

            calls = Math.Max(1, count / 20);
        }

        public void RunSlice()
        {
            long start = Stopwatch.GetTimestamp();
            for (int i = 0; i < calls; i++)
            {
                Act();
            }

            slices.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds / calls);
        }

        public RivalResult Result()
        {
            slices.Sort();
            return new RivalResult(Name, slices[slices.Count / 4], Allocated.By(Act));
        }
    }
}

/// <param name="Rival">Who.</param>
/// <param name="Microseconds">Of one call.</param>
/// <param name="Bytes">That one call allocates; null where it was not measured.</param>
internal sealed record RivalResult(string Rival, double Microseconds, long? Bytes);

internal sealed record RaceResult(string Name, IReadOnlyList<RivalResult> Rivals)
{
    public Table ToTable() => new(Name, ["ratio", "µs", "bytes"], [.. Rivals.Select(Row)]);

    private TableRow Row(RivalResult rival) =>
        new(
            rival.Rival,
            string.Create(CultureInfo.InvariantCulture, $"{rival.Microseconds / Rivals[0].Microseconds:F2}"),
            string.Create(CultureInfo.InvariantCulture, $"{rival.Microseconds:N2}"),
            string.Create(CultureInfo.InvariantCulture, $"{rival.Bytes:N0}")
        );
}
