using System.Globalization;
using Xunit.Abstractions;

namespace Importer.Tests;

/// <summary>
/// A file of any size is imported with a small heap: the program may have 24 MB, and would end without memory if it kept the rows.
/// <c>IMPORTER_ROWS</c> says how many rows there are, 100,000 unless it is set.
/// </summary>
public class MemoryTests(ITestOutputHelper log)
{
    private const string Heap = "0x1800000";
    private static readonly int Rows = int.Parse(
        Environment.GetEnvironmentVariable("IMPORTER_ROWS") ?? "100000",
        CultureInfo.InvariantCulture
    );

    [Fact]
    public async Task A_large_file_needs_no_more_memory_than_a_small_one()
    {
        await using var desk = await Desk.OpenAsync();
        desk.WriteIds(1, Rows);
        await using var child = Child.Start(desk.Arguments("leads.csv"), ("DOTNET_GCHeapHardLimit", Heap));
        desk.Fault = _ =>
        {
            child.Measure();
            return null;
        };
        var (exitCode, output, error) = await child.EndAsync();
        log.WriteLine($"{Rows:N0} rows: at most {child.PeakMemory / 1024.0 / 1024:0.0} MB\n{output}");
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal(Rows, desk.Ids.Count);
    }
}
