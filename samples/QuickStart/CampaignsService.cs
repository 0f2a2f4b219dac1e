using CampaignsGen.LocalServer;

namespace QuickStart;

/// <summary>Represents the Campaigns API that the steps call: the real service, or a local server that runs until this instance is disposed.</summary>
internal sealed class CampaignsService : IAsyncDisposable
{
    private readonly LocalCampaignsServer? server;

    private CampaignsService(LocalCampaignsServer? server) => this.server = server;

    internal required Guid CampaignId { get; init; }

    /// <summary>Gets the settings that an appsettings.json would contain, with the API key from a safer place.</summary>
    internal required IReadOnlyDictionary<string, string?> Settings { get; init; }

    internal required string Description { get; init; }

    /// <summary>Gets the time limit for all steps. A build of the real service can take minutes.</summary>
    internal required TimeSpan Limit { get; init; }

    internal static async Task<CampaignsService> OpenAsync(Arguments wanted) =>
        wanted.IsLocal ? Local(await LocalCampaignsServer.StartAsync()) : Real(wanted);

    public ValueTask DisposeAsync() => server?.DisposeAsync() ?? default;

    private static CampaignsService Local(LocalCampaignsServer server)
    {
        var tenant = server.Tenants[0];
        return new CampaignsService(server)
        {
            CampaignId = tenant.Campaigns[0].Id,
            Description = $"a local server, {server.AddressOf(tenant.CustomerSite)}",
            Limit = TimeSpan.FromMinutes(1),
            Settings = new Dictionary<string, string?>
            {
                ["Campaigns:ApiKey"] = tenant.FirstKey(),
                ["Campaigns:Tenant"] = tenant.Name,
                ["Campaigns:CustomerSite"] = tenant.CustomerSite,
                ["Campaigns:BaseAddress"] = server.AddressOf(tenant.CustomerSite).AbsoluteUri,
            },
        };
    }

    private static CampaignsService Real(Arguments wanted) =>
        new(server: null)
        {
            CampaignId = wanted.Campaign,
            Description = $"the real service at customer site {wanted.Site}",
            Limit = TimeSpan.FromMinutes(10),
            Settings = new Dictionary<string, string?>
            {
                ["Campaigns:ApiKey"] = wanted.ApiKey,
                ["Campaigns:Tenant"] = wanted.Tenant,
                ["Campaigns:CustomerSite"] = wanted.Site,
            },
        };
}
