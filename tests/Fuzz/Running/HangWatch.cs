using System.Diagnostics;
using System.Globalization;

namespace Fuzz.Running;

/// <summary>Keeps the case at hand on disk, where it stays if the process ends, and ends the process where a case does not.</summary>
internal sealed class HangWatch : IDisposable
{
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(5);

    private readonly string folder;
    private readonly Timer timer;
    private long start;
    private long number;

    public HangWatch(string kind)
    {
        folder = Path.Combine(
            Findings.Folder,
            string.Create(CultureInfo.InvariantCulture, $"{kind}-at-hand-{Environment.ProcessId}")
        );
        Directory.CreateDirectory(folder);
        timer = new(_ => Look(), null, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5));
    }

    public void Begin(FuzzCase fuzzCase, long caseNumber)
    {
        foreach (FuzzFile file in fuzzCase.Files)
        {
            File.WriteAllBytes(Path.Combine(folder, file.Name), file.Content);
        }

        number = caseNumber;
        Volatile.Write(ref start, Stopwatch.GetTimestamp());
    }

    /// <summary>Nothing is at hand that has a bound.</summary>
    public void Rest() => Volatile.Write(ref start, 0);

    public void Dispose()
    {
        timer.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private void Look()
    {
        long begun = Volatile.Read(ref start);
        if (begun != 0 && Stopwatch.GetElapsedTime(begun) > Most)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"FINDING #{number}: no end\n    {folder}"));
            Environment.Exit(1);
        }
    }
}
