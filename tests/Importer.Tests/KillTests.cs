using System.Globalization;
using System.Text;
using Xunit.Abstractions;

namespace Importer.Tests;

/// <summary>
/// The program is killed at random points, by a fixed seed, and started again: so often as <c>IMPORTER_KILLS</c> says, five times
/// unless it is set. What is then in the campaign is compared with the file.
/// </summary>
public class KillTests(ITestOutputHelper log)
{
    private const int BatchSize = 20;
    private const int Killed = 137;
    private static readonly int Kills = int.Parse(
        Environment.GetEnvironmentVariable("IMPORTER_KILLS") ?? "5",
        CultureInfo.InvariantCulture
    );

    /// <summary>More than the kills let through, so that each of them meets a run.</summary>
    private static int Rows => Kills * BatchSize * BatchSize;

    [Fact]
    public async Task A_run_that_is_killed_at_random_points_loses_nothing_and_adds_nothing_twice()
    {
        await using var desk = await Desk.OpenAsync();
        desk.WriteIds(1, Rows);
        var random = new Random(20);
        var table = new StringBuilder("kill | requests | delay | in the campaign | settled by the journal\n");
        for (int kill = 1; kill <= Kills; kill++)
        {
            int requests = random.Next(1, 30);
            var delay = TimeSpan.FromMilliseconds(random.NextDouble() * 12);
            await RunAndKillAsync(desk, requests, delay);
            table.AppendLine(
                CultureInfo.InvariantCulture,
                $"{kill} | {requests} | {delay.TotalMilliseconds:0.0} ms | {desk.Ids.Count} | {await SettledAsync(desk)}"
            );
            Assert.Equal(Enumerable.Range(1, desk.Ids.Count).Select(Desk.Id), desk.Ids);
        }

        await using var last = Child.Start(Arguments(desk));
        var (exitCode, output, error) = await last.EndAsync();
        log.WriteLine($"{table}\n{output}");
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal(Enumerable.Range(1, Rows).Select(Desk.Id), desk.Ids);
        Assert.DoesNotContain(Desk.Key, output, StringComparison.Ordinal);
    }

    /// <summary>Kills the program some time after a request has arrived: before it is handled, while it is, or after its response.</summary>
    private static async Task RunAndKillAsync(Desk desk, int requests, TimeSpan delay)
    {
        int left = requests;
        var killing = Task.CompletedTask;
        await using var child = Child.Start(Arguments(desk));
        desk.Fault = request =>
        {
            if (--left == 0)
            {
                killing = KillAsync();
            }

            return null;
        };
        var (exitCode, _, error) = await child.EndAsync();
        await killing;
        desk.Fault = _ => null;
        Assert.Equal((Killed, ""), (exitCode, error));

        async Task KillAsync()
        {
            await Task.Delay(delay);
            child.Kill();
        }
    }

    private static string[] Arguments(Desk desk) => desk.Arguments("leads.csv", "--batch-size", $"{BatchSize}");

    private static async Task<string> SettledAsync(Desk desk)
    {
        string text = await File.ReadAllTextAsync(desk.Journal);
        int end = text.LastIndexOf("{\"end\":{\"row\":", StringComparison.Ordinal);
        return end < 0 ? "0" : new string([.. text[(end + 14)..].TakeWhile(char.IsAsciiDigit)]);
    }
}
