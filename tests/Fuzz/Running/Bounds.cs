namespace Fuzz.Running;

/// <summary>What a document may cost.</summary>
internal static class Bounds
{
    public const long MostBytes = 500_000_000;

    /// <summary>Of the processor, which others take as well.</summary>
    public static readonly TimeSpan MostTime = TimeSpan.FromSeconds(2);

    public static TimeSpan TimeOf(Action action)
    {
        TimeSpan start = Environment.CpuUsage.TotalTime;
        action();
        return Environment.CpuUsage.TotalTime - start;
    }
}
