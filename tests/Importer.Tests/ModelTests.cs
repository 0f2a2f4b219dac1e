using Acme.Campaigns;
using RecordsImporter;
using RecordsImporter.Settings;
using Spectre.Console;

namespace Importer.Tests;

/// <summary>
/// Many small imports against a service in memory that does anything at random, with deaths of the program between any two of its
/// steps, each by its seed.
/// </summary>
public sealed class ModelTests : IDisposable
{
    private const int Rows = 40;
    private const int Faulty = 9;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("importer-model-");

    [Theory]
    [InlineData(0, 25)]
    [InlineData(25, 25)]
    public async Task Whatever_happens_each_record_is_there_once(int first, int count)
    {
        for (int seed = first; seed < first + count; seed++)
        {
            await ImportAsync(seed);
        }
    }

    public void Dispose() => folder.Delete(recursive: true);

    private async Task ImportAsync(int seed)
    {
        var random = new Random(seed);
        var options = Options(Path.Combine(folder.FullName, $"{seed}.csv"));
        await File.WriteAllLinesAsync(options.File, Enumerable.Range(1, Rows).Select(Row).Prepend("crmRecordId"));
        string[] before = [.. Enumerable.Range(1, Rows).Where(_ => random.Next(8) == 0).Select(Desk.Id)];
        var service = new ModelService(random, before);
        int deaths = 0;
        while (await RunAsync(options, service) is null)
        {
            Assert.True(++deaths < 500, $"Seed {seed} does not come to an end.");
            Forget(options.JournalPath, service.DiedAfterRequest, random);
        }

        service.HandleLate();
        string[] all = [.. Enumerable.Range(1, Rows).Where(number => number % Faulty != 0).Select(Desk.Id)];
        Assert.Equal(all.Except(before), service.Added);
        string[][] report =
        [
            .. (await File.ReadAllLinesAsync(options.ReportPath)).Skip(1).Select(line => line.Split(',')),
        ];
        Assert.Equal(report.Length, report.Select(line => line[0]).Distinct().Count());
        Assert.Equal(Rows / Faulty, report.Count(line => line[1].Length == 0));
        Assert.Empty(report.Select(line => line[1]).Where(id => id.Length > 0).Except(before));
    }

    /// <returns>How the run ended, or <see langword="null"/> if the program died.</returns>
    private static async Task<ExitCode?> RunAsync(ImportOptions options, ModelService service)
    {
        using var death = new CancellationTokenSource();
        service.Death = death;
        try
        {
            var run = new ImportRun(options, Service(), Silent(), new Lent(service));
            return await run.RunAsync(new StopTokens(death.Token, death.Token));
        }
        catch (OperationCanceledException) when (death.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>
    /// A program that dies before its last request was sent may not have written the last lines, down to the announcement of the
    /// request before it; and the last of them may be half a line.
    /// </summary>
    private static void Forget(string journal, bool isSent, Random random)
    {
        string[] lines = File.ReadAllLines(journal);
        int last = Array.FindLastIndex(lines, line => line.StartsWith("{\"sending", StringComparison.Ordinal));
        int kept = isSent ? last : Math.Max(Array.FindLastIndex(lines, last - 1, IsSending), 0);
        int length = random.Next(kept + 1, lines.Length + 1);
        string half = length < lines.Length ? lines[length][..random.Next(lines[length].Length)] : "";
        File.WriteAllText(journal, string.Concat(lines[..length].Select(line => line + "\n")) + half);

        static bool IsSending(string line) => line.StartsWith("{\"sending", StringComparison.Ordinal);
    }

    private static string Row(int number) => number % Faulty == 0 ? "\" \"" : Desk.Id(number);

    private static CampaignsClientOptions Service() =>
        new()
        {
            ApiKey = Desk.Key,
            Tenant = Desk.Tenant,
            CustomerSite = "US1",
        };

    private static IAnsiConsole Silent() =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null) });

    private static ImportOptions Options(string path) =>
        new()
        {
            File = path,
            IdColumn = "crmRecordId",
            Campaign = Desk.Campaign,
            Yes = true,
            BatchSize = 7,
            Patience = TimeSpan.FromMinutes(1),
            Pause = TimeSpan.FromTicks(1),
            JournalPath = $"{path}.journal",
            ReportPath = $"{path}.refused.csv",
        };

    /// <summary>The service outlives the run's own HTTP client.</summary>
    private sealed class Lent(HttpMessageHandler service) : HttpMessageHandler
    {
        private readonly HttpMessageInvoker invoker = new(service, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        ) => invoker.SendAsync(request, cancellationToken);
    }
}
