using CampaignsGen.LocalServer;

namespace QuickStart;

/// <summary>The Campaigns API that the story is about: the real one, or a local server that lives as long as this.</summary>
internal sealed class CampaignsService : IAsyncDisposable
{
    private readonly LocalCampaignsServer? server;

    private CampaignsService(LocalCampaignsServer? server) => this.server = server;

    internal required Guid CampaignId { get; init; }

    /// <summary>What an appsettings.json would hold, with the key from a safer place.</summary>
    internal required IReadOnlyDictionary<string, string?> Settings { get; init; }

    internal required string Description { get; init; }

    /// <summary>How long the whole story may take. A real build can take minutes.</summary>
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
