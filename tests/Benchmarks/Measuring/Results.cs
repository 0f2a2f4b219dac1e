using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Benchmarks.Measuring;

/// <summary>Writes tables into <c>results/</c>, each with the machine, the versions and the command.</summary>
internal static class Results
{
    /// <param name="name">The file's.</param>
    /// <param name="title">Its heading.</param>
    /// <param name="command">What rewrites the file.</param>
    /// <param name="how">How the figures were got, and with which versions.</param>
    /// <param name="tables">What was measured.</param>
    public static void Write(string name, string title, string command, string how, IEnumerable<Table> tables)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {title}\n\n`{command}`\n\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"{Processor()}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}. {how}\n"
        );
        foreach (Table table in tables)
        {
            Append(text, table);
        }

        File.WriteAllText(Path.Combine(Folder(), name), text.ToString());
        Console.Write(text);
    }

    private static void Append(StringBuilder text, Table table)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {table.Title}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"| | {string.Join(" | ", table.Columns)} |\n");
        text.Append(CultureInfo.InvariantCulture, $"|---|{string.Concat(table.Columns.Select(static _ => "--:|"))}\n");
        foreach (TableRow row in table.Rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {row.Name} | {string.Join(" | ", row.Figures)} |\n");
        }

        if (table.Note.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{table.Note}\n");
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
