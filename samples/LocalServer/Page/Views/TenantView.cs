namespace CampaignsGen.LocalServer.Page.Views;

/// <summary>Represents a tenant on the page, without its keys.</summary>
internal sealed record TenantView(string Name, string CustomerSite, IReadOnlyList<CampaignView> Campaigns);
