using System.Diagnostics;
using System.Globalization;
using Benchmarks.Build;

namespace Benchmarks.Aot;

/// <summary>
/// The first call in a process: from before the client is made to the end of its first call, answered by a stub. Each
/// measurement is a process of its own, and the rivals take turns in random order.
/// </summary>
internal static class FirstCall
{
    public const string Argument = "first-call";

    private const int Rounds = 15;

    /// <summary>In the child process: makes the call and prints how many microseconds it took.</summary>
    public static async Task MeasureAsync(string rival)
    {
        Func<Task> call = FirstCalls.All[rival];
        long start = Stopwatch.GetTimestamp();
        await call();
        double microseconds = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        Console.WriteLine(microseconds.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The 25th percentile of each rival's processes, in microseconds.</summary>
    public static IReadOnlyList<(string Rival, double Microseconds)> Race()
    {
        string[] rivals = [.. FirstCalls.All.Keys];
        Dictionary<string, List<double>> times = rivals.ToDictionary(
            static rival => rival,
            static _ => new List<double>()
        );
        var random = new Random(1);
        for (int round = 0; round <= Rounds; round++)
        {
            string[] order = [.. rivals];
            random.Shuffle(order);
            foreach (string rival in order)
            {
                string printed = ChildProcess
                    .Run(Environment.ProcessPath!, AppContext.BaseDirectory, [Argument, rival])
                    .Output;

                // The first round only brings the files into memory.
                if (round > 0)
                {
                    times[rival].Add(double.Parse(printed, CultureInfo.InvariantCulture));
                }
            }
        }

        return [.. rivals.Select(rival => (rival, times[rival].Order().ElementAt(Rounds / 4)))];
    }
}
