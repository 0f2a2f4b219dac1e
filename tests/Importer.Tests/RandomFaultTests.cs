using CampaignsGen.LocalServer.Faults;
using RecordsImporter;

namespace Importer.Tests;

/// <summary>
/// A server that does anything at random, by a fixed seed: it resets, times out, loses responses, is late, and answers with 409, 429
/// and 5xx. What is then in the campaign is compared with the file.
/// </summary>
public class RandomFaultTests
{
    private static readonly Dictionary<string, string> AtOnce = new() { ["Retry-After"] = "0" };

    [Theory]
    [InlineData(1, 0.3)]
    [InlineData(2, 0.4)]
    public async Task Nothing_is_lost_and_nothing_added_twice(int seed, double share)
    {
        await using var desk = await Desk.OpenAsync();
        desk.WriteIds(101, 103, "before.csv");
        await desk.RunAsync(desk.Arguments("before.csv"));
        desk.Write($"crmRecordId\n{string.Join('\n', Enumerable.Range(1, 400).Select(Row))}\n");
        var random = new Random(seed);
        desk.Fault = _ => random.NextDouble() < share ? Next(random) : null;
        var run = await desk.ImportAsync("--batch-size", "20", "--timeout", "00:00:00.3");
        Assert.Equal((ExitCode.RowsRefused, ""), (run.Code, run.Error));
        string[] expected = [.. Enumerable.Range(1, 400).Where(number => number % 50 != 0).Select(Desk.Id)];
        Assert.Equal(expected, desk.Ids.Order(StringComparer.Ordinal));
        await AssertReportAsync(desk);
    }

    /// <summary>A row is refused when it is faulty, or when it was there before and that is certain; never when this import added it.</summary>
    private static async Task AssertReportAsync(Desk desk)
    {
        string[][] report = [.. (await File.ReadAllLinesAsync(desk.Report)).Skip(1).Select(line => line.Split(','))];
        Assert.Equal(8, report.Count(line => line[1].Length == 0));
        Assert.All(
            report.Where(line => line[1].Length > 0),
            line => Assert.Contains(line[1], Enumerable.Range(101, 3).Select(Desk.Id))
        );
        Assert.Equal(report.Length, report.Select(line => line[0]).Distinct().Count());
    }

    private static string Row(int number) => number % 50 == 0 ? "\" \"" : Desk.Id(number);

    private static Fault Next(Random random) =>
        random.Next(11) switch
        {
            0 => Fault.Abort(),
            1 => Fault.Handled(Fault.Abort()),
            2 => Fault.Delay(TimeSpan.FromSeconds(2)),
            3 => Fault.Handled(Fault.Delay(TimeSpan.FromSeconds(2))),
            4 => Fault.Late(TimeSpan.FromSeconds(0.35)),
            5 => Fault.Truncate(),
            6 => Fault.Problem(409, "The campaign takes no records while it is BUILDING."),
            7 => Fault.Answer(429, null, default, AtOnce),
            8 => Fault.Problem(500, "The service failed."),
            9 => Fault.Handled(Fault.Answer(502, "text/html", "<h1>Bad gateway</h1>"u8.ToArray())),
            _ => Fault.Handled(Fault.Answer(200, "text/html", "<h1>Welcome</h1>"u8.ToArray())),
        };
}
