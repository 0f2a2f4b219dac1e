using CampaignsGen.LocalServer.Faults;

namespace CampaignsGen.LocalServer.Page.Views;

/// <summary>Represents the data that the page displays.</summary>
/// <param name="Tenants">The tenants, with their campaigns.</param>
/// <param name="Fault">The selected fault, and the number of requests to which it still applies.</param>
/// <param name="Exchanges">The last requests and their responses, newest first.</param>
internal sealed record PageView(
    IReadOnlyList<TenantView> Tenants,
    FaultSetting Fault,
    IReadOnlyList<ExchangeView> Exchanges
);
