using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Benchmarks.Measuring;

/// <summary>Writes tables into <c>results/</c>, each with the machine, the versions and the command.</summary>
internal static class Results
{
    public static void Write(string name, string title, string command, IEnumerable<RaceResult> races)
    {
        var tables = new StringBuilder();
        foreach (RaceResult race in races)
        {
            Append(tables, race);
        }

        Write(
            name,
            title,
            command,
            "Times are the 25th percentile of slices in random order, in one process; the first row of a table is 1.00.",
            tables.ToString()
        );
    }

    public static void Write(string name, string title, string command, string how, string tables)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {title}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"`{command}`\n\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"{Processor()}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}. "
        );
        text.Append(CultureInfo.InvariantCulture, $"{how}\n{tables}");
        File.WriteAllText(Path.Combine(Folder(), name), text.ToString());
    }

    private static void Append(StringBuilder text, RaceResult race)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {race.Name}\n\n| | ratio | µs | bytes |\n|---|--:|--:|--:|\n");
        foreach (RivalResult rival in race.Rivals)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {rival.Rival} | {race.Ratio(rival):F2} | {rival.Microseconds:N2} | {rival.Bytes:N0} |\n"
            );
        }
    }

    private static string Processor() =>
        File.Exists("/proc/cpuinfo")
        && File.ReadLines("/proc/cpuinfo")
            .FirstOrDefault(static line => line.StartsWith("model name", StringComparison.Ordinal))
            is { } line
            ? line[(line.IndexOf(':', StringComparison.Ordinal) + 2)..]
            : RuntimeInformation.ProcessArchitecture.ToString();

    private static string Folder([CallerFilePath] string path = "") =>
        Path.Combine(Path.GetDirectoryName(path)!, "..", "results");
}
