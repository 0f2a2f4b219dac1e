using Acme.Campaigns;
using CampaignsGen.LocalServer;
using CampaignsGen.LocalServer.Faults;
using CampaignsGen.LocalServer.Recording;
using Microsoft.Extensions.Time.Testing;

namespace EndToEnd.Tests.World;

/// <summary>A local server whose clock stands still, and clients that talk to it.</summary>
internal sealed class CampaignsWorld : IAsyncDisposable
{
    private readonly List<HttpClient> httpClients = [];
    private readonly List<CampaignsClientOptions> used = [];

    private CampaignsWorld(LocalCampaignsServer server, FakeTimeProvider clock)
    {
        Server = server;
        Clock = clock;
        Client = CreateClient(Options());
    }

    internal LocalCampaignsServer Server { get; }

    internal FakeTimeProvider Clock { get; }

    /// <summary>A client with the key, tenant and site of the first tenant.</summary>
    internal CampaignsClient Client { get; }

    internal TenantOptions Tenant => Server.Tenants[0];

    internal Guid CampaignId => Tenant.Campaigns[0].Id;

    /// <summary>The options of every client that was made, to know which headers may arrive.</summary>
    internal IReadOnlyList<CampaignsClientOptions> Used => used;

    /// <summary>Set by a test that sends what the schema forbids.</summary>
    internal bool SendsInvalidBodies { get; set; }

    /// <summary>Set by a test in which something between the client and the API answers as it likes.</summary>
    internal bool HasFaultyAnswers { get; set; }

    internal IReadOnlyList<RecordedExchange> Exchanges => Server.Exchanges;

    internal RecordedExchange LastExchange => Server.Exchanges[^1];

    internal static async Task<CampaignsWorld> StartAsync(Action<LocalCampaignsOptions>? change)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        var options = LocalCampaignsOptions.Sample();
        options.TimeProvider = clock;
        change?.Invoke(options);
        return new CampaignsWorld(await LocalCampaignsServer.StartAsync(options), clock);
    }

    internal CampaignsClientOptions Options(Action<CampaignsClientOptions>? change = null)
    {
        var options = new CampaignsClientOptions
        {
            ApiKey = Tenant.FirstKey(),
            Tenant = Tenant.Name,
            CustomerSite = Tenant.CustomerSite,
            BaseAddress = Server.AddressOf(Tenant.CustomerSite),
        };
        change?.Invoke(options);
        return options;
    }

    internal CampaignsClient CreateClient(Action<CampaignsClientOptions> change) => CreateClient(Options(change));

    internal CampaignsClient CreateClient(CampaignsClientOptions options)
    {
        var httpClient = new HttpClient();
        httpClients.Add(httpClient);
        Remember(options);
        return new CampaignsClient(httpClient, options);
    }

    /// <summary>Says that a client with these options, made elsewhere, talks to the server.</summary>
    internal void Remember(CampaignsClientOptions options) => used.Add(options);

    /// <summary>Says that from now on only a client with these options talks to the server.</summary>
    internal void RememberOnly(CampaignsClientOptions options)
    {
        used.Clear();
        used.Add(options);
    }

    internal Task<Campaign> ModifyAsync(CampaignAction action, CancellationToken cancellationToken = default) =>
        Client.ModifyCampaignAsync(CampaignId, new ModifyCampaignRequest { Action = action }, cancellationToken);

    internal Task<AddRecordsResponse> AddAsync(params string[] crmRecordIds) =>
        Client.AddRecordsAsync(CampaignId, Records(crmRecordIds));

    internal static AddRecordsRequest Records(params string[] crmRecordIds) =>
        new() { Records = [.. crmRecordIds.Select(id => new AddRecordRequest { CrmRecordId = id })] };

    /// <summary>A change of the server's options: every request meets the fault.</summary>
    internal static Action<LocalCampaignsOptions> With(Fault fault) => options => options.Fault = _ => fault;

    /// <summary>A change of the server's options: the first campaign begins in the state.</summary>
    internal static Action<LocalCampaignsOptions> In(CampaignsGen.LocalServer.Campaigns.CampaignState state) =>
        options => options.Tenants[0].Campaigns[0].State = state;

    public async ValueTask DisposeAsync()
    {
        httpClients.ForEach(client => client.Dispose());
        await Server.DisposeAsync();
    }
}
