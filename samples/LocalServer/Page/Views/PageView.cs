using CampaignsGen.LocalServer.Faults;

namespace CampaignsGen.LocalServer.Page.Views;

/// <summary>Represents all that the page displays.</summary>
/// <param name="Tenants">The tenants, with their campaigns.</param>
/// <param name="Fault">The fault that is selected, and for how many more requests.</param>
/// <param name="Exchanges">The last requests and their responses, newest first.</param>
internal sealed record PageView(
    IReadOnlyList<TenantView> Tenants,
    FaultSetting Fault,
    IReadOnlyList<ExchangeView> Exchanges
);
