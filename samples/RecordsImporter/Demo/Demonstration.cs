using System.Globalization;
using Acme.Campaigns;
using CampaignsGen.LocalServer;
using CampaignsGen.LocalServer.Faults;
using RecordsImporter.Settings;
using Spectre.Console;

namespace RecordsImporter.Demo;

/// <summary>
/// Imports 2,500 invented rows, four of which are invalid, into a local server whose campaign is still being built, which loses one
/// response, breaks off another one, and is busy once.
/// </summary>
internal static class Demonstration
{
    private const int Rows = 2500;
    private const int Faulty = 4;
    private const int TooManyRequests = 429;

    internal static async Task<ExitCode> RunAsync(IAnsiConsole console, StopTokens stop)
    {
        var folder = Directory.CreateTempSubdirectory("records-importer-");
        try
        {
            int requests = 0;
            var served = LocalCampaignsOptions.Sample();
            served.BuildDelay = served.StartDelay = TimeSpan.FromSeconds(0.5);
            served.Fault = request => request.Method == "POST" ? FaultOf(++requests) : null;
            await using var server = await LocalCampaignsServer.StartAsync(served, stop.Gently);
            return await ImportAsync(server, Path.Combine(folder.FullName, "leads.csv"), console, stop);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<ExitCode> ImportAsync(
        LocalCampaignsServer server,
        string path,
        IAnsiConsole console,
        StopTokens stop
    )
    {
        await File.WriteAllLinesAsync(path, Lines(), stop.Gently);
        var tenant = server.Tenants[0];
        var service = new CampaignsClientOptions
        {
            ApiKey = tenant.FirstKey(),
            Tenant = tenant.Name,
            CustomerSite = tenant.CustomerSite,
            BaseAddress = server.AddressOf(tenant.CustomerSite),
        };
        var options = Options(path, tenant.Campaigns[0].Id);
        await BuildAsync(service, options.Campaign, stop.Gently);
        await new ImportRun(options, service, console).RunAsync(stop);
        string report = await File.ReadAllTextAsync(options.ReportPath, stop.Gently);
        console.WriteLine(report.TrimEnd());
        return Check(server.CrmRecordIdsOf(options.Campaign), console);
    }

    /// <summary>
    /// Verifies on the server that all records were added exactly once and in the order of the file, regardless of the output.
    /// </summary>
    private static ExitCode Check(IReadOnlyList<string> added, IAnsiConsole console)
    {
        bool isRight =
            added.Distinct().Count() == Rows - Faulty && added.SequenceEqual(added.Order(StringComparer.Ordinal));
        console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"The server has {added.Count:N0} records, {(isRight ? "each once and in order" : "which is wrong")}."
            )
        );
        return isRight && added.Count == Rows - Faulty ? ExitCode.Done : ExitCode.RowsRefused;
    }

    private static Fault? FaultOf(int request) =>
        request switch
        {
            6 => Fault.Handled(Fault.Abort()),
            115 => Fault.Abort(),
            120 => Fault.Answer(
                TooManyRequests,
                "application/vnd.campaigns.v1+json",
                """{"title":"Too Many Requests","detail":"There are too many requests."}"""u8.ToArray(),
                new Dictionary<string, string> { ["Retry-After"] = "1" }
            ),
            _ => null,
        };

    private static IEnumerable<string> Lines() =>
        Enumerable
            .Range(1, Rows)
            .Select(number =>
                number switch
                {
                    700 => "C-00700,HIGH,tomorrow,Ada",
                    1300 => ",LOW,,Grace",
                    1301 => "C-01299,LOW,,\"Hopper, Grace\"",
                    2000 => "C-02000,URGENT,,Alan",
                    _ => string.Create(CultureInfo.InvariantCulture, $"C-{number:00000},MEDIUM,,"),
                }
            )
            .Prepend("crmRecordId,priority,scheduleAt,name");

    private static async Task BuildAsync(
        CampaignsClientOptions service,
        Guid campaign,
        CancellationToken cancellationToken
    )
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }, disposeHandler: true);
        var request = new ModifyCampaignRequest { Action = CampaignAction.Start, BuildOnStart = true };
        await new CampaignsClient(http, service).ModifyCampaignAsync(campaign, request, cancellationToken);
    }

    private static ImportOptions Options(string path, Guid campaign) =>
        new()
        {
            File = path,
            IdColumn = "crmRecordId",
            Campaign = campaign,
            Yes = true,
            BatchSize = 100,
            Patience = TimeSpan.FromSeconds(30),
            Pause = TimeSpan.FromSeconds(0.2),
            JournalPath = $"{path}.journal",
            ReportPath = $"{path}.refused.csv",
        };
}
