using CampaignsGen.LocalServer;
using CampaignsGen.LocalServer.Campaigns;
using CampaignsGen.LocalServer.Faults;
using CampaignsGen.LocalServer.Recording;
using Microsoft.Extensions.Configuration;
using RecordsImporter;
using RecordsImporter.Settings;
using Spectre.Console.Testing;

namespace Importer.Tests;

/// <summary>A folder with a file to import, a local server with a campaign that takes records, and the importer between them.</summary>
internal sealed class Desk : IAsyncDisposable
{
    internal const string Key = "eght_test_secret_of_the_importer";
    internal const string Tenant = "acme";
    internal static readonly Guid Campaign = Guid.Parse("aaaaaaaa-0000-4000-8000-000000000001");
    internal static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("importer-tests-");

    private Desk(LocalCampaignsServer server) => Server = server;

    internal LocalCampaignsServer Server { get; }

    /// <summary>What goes wrong with a request that adds records; null for nothing.</summary>
    internal Func<RecordedRequest, Fault?> Fault { get; set; } = _ => null;

    /// <summary>The requests that added records, or tried to.</summary>
    internal int Requests { get; private set; }

    internal IReadOnlyList<string> Ids => Server.CrmRecordIdsOf(Campaign);

    internal string Report => Path("leads.csv.refused.csv");

    internal string Journal => Path("leads.csv.journal");

    internal Uri Address => Server.AddressOf("US1");

    internal static async Task<Desk> OpenAsync(
        Action<CampaignOptions>? change = null,
        Action<LocalCampaignsOptions>? changeServer = null
    )
    {
        Desk? desk = null;
        var campaign = new CampaignOptions { Id = Campaign, State = CampaignState.Ready };
        change?.Invoke(campaign);
        var options = new LocalCampaignsOptions
        {
            Fault = request => request.Method == "POST" ? desk!.Next(request) : null,
            Tenants =
            {
                new TenantOptions
                {
                    Name = Tenant,
                    Keys =
                    {
                        new ApiKeyOptions { Key = Key },
                        new ApiKeyOptions { Key = $"{Key}_revoked", Status = ApiKeyStatus.Revoked },
                        new ApiKeyOptions { Key = $"{Key}_product", Status = ApiKeyStatus.ProductMissing },
                    },
                    Campaigns = { campaign },
                },
            },
        };
        changeServer?.Invoke(options);
        return desk = new Desk(await LocalCampaignsServer.StartAsync(options));
    }

    internal string Path(string name) => System.IO.Path.Combine(folder.FullName, name);

    internal void Write(string text, string name = "leads.csv") => File.WriteAllText(Path(name), text);

    internal void WriteIds(int from, int to, string name = "leads.csv") =>
        Write($"crmRecordId\n{string.Join('\n', Enumerable.Range(from, to - from + 1).Select(Id))}\n", name);

    internal static string Id(int number) => $"C-{number:0000000}";

    /// <summary>The arguments that every run has.</summary>
    internal string[] Arguments(string file, params string[] more) =>
        [
            Path(file),
            "--campaign",
            Campaign.ToString(),
            "--tenant",
            Tenant,
            "--site",
            "US1",
            "--base-address",
            Address.AbsoluteUri,
            "--pause",
            "00:00:00.005",
            "--yes",
            .. more,
        ];

    internal Task<Run> ImportAsync(params string[] more) => RunAsync(Arguments("leads.csv", more));

    internal async Task<Run> RunAsync(string[] arguments, string key = Key, CancellationToken stop = default)
    {
        using var console = new TestConsole();
        console.Profile.Width = 10_000;
        var run = await RunAsync(console, arguments, key, stop);
        Assert.DoesNotContain(key, run.Output + run.Error + Written(), StringComparison.Ordinal);
        return run;
    }

    /// <summary>Runs on a console, of which the test has made a terminal.</summary>
    internal static async Task<Run> RunAsync(
        TestConsole console,
        string[] arguments,
        string key = Key,
        CancellationToken stop = default
    )
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Limit);
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create(ServiceSettings.KeyVariable, (string?)key)])
            .Build();
        using var errors = new StringWriter();
        var code = await RecordsImporter.Importer.RunAsync(
            arguments,
            new ServiceSettings(new ConfigurationBuilder().Build(), settings),
            console,
            errors,
            new StopTokens(limit.Token, CancellationToken.None)
        );
        return new Run(code, console.Output, errors.ToString());
    }

    /// <summary>Everything that the runs left in the folder.</summary>
    private string Written() => string.Concat(folder.GetFiles().Select(file => File.ReadAllText(file.FullName)));

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private Fault? Next(RecordedRequest request)
    {
        Requests++;
        return Fault(request);
    }
}

/// <summary>What a run left.</summary>
internal sealed record Run(ExitCode Code, string Output, string Error);
