namespace CampaignsGen.LocalServer.Campaigns;

/// <summary>Stores all campaigns by identifier.</summary>
internal sealed class CampaignStore(LocalCampaignsOptions options)
{
    private readonly Dictionary<Guid, Campaign> campaigns = options
        .Tenants.SelectMany(tenant => tenant.Campaigns.Select(campaign => new Campaign(tenant.Name, campaign, options)))
        .ToDictionary(campaign => campaign.Id);

    /// <returns>The campaign of the tenant, or null if there is none or it belongs to another tenant.</returns>
    internal Campaign? Find(string tenant, Guid id) =>
        campaigns.TryGetValue(id, out var campaign) && campaign.Tenant == tenant ? campaign : null;

    /// <returns>The campaign, whichever tenant it belongs to, or null if there is none.</returns>
    internal Campaign? Find(Guid id) => campaigns.GetValueOrDefault(id);

    /// <exception cref="KeyNotFoundException">There is no such campaign.</exception>
    internal Campaign Get(Guid id) => campaigns[id];
}
