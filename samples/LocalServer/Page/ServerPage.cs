using CampaignsGen.LocalServer.Answers;
using CampaignsGen.LocalServer.Campaigns;
using CampaignsGen.LocalServer.Faults;
using CampaignsGen.LocalServer.Page.Views;
using CampaignsGen.LocalServer.Recording;
using Scalar.AspNetCore;

namespace CampaignsGen.LocalServer.Page;

/// <summary>
/// Serves the page on which users watch the server and control what it does next, at addresses that the API does not use.
/// </summary>
internal sealed class ServerPage(
    LocalCampaignsOptions options,
    CampaignStore campaigns,
    RequestLog log,
    FaultSwitch faults
)
{
    private const int ListedExchanges = 50;
    private const int ListedRecords = 8;

    /// <summary>Adds the page before the API: requests to the page are not recorded, and faults do not apply to them.</summary>
    internal void Use(IApplicationBuilder app) =>
        app.MapWhen(
            context => !context.Request.Path.StartsWithSegments("/cc", StringComparison.Ordinal),
            branch => branch.UseMiddleware<PageProtection>().UseRouting().UseEndpoints(Map)
        );

    private void Map(IEndpointRouteBuilder endpoints)
    {
        PageAsset.Map(endpoints);
        endpoints.MapGet("/page/state", SendStateAsync);
        endpoints.MapGet("/page/changes", new ChangeStream(View).SendAsync);
        endpoints.MapPost("/page/campaigns/{id:guid}/events/{name}", new EventControl(campaigns).HandleAsync);
        endpoints.MapPut("/page/fault", new FaultControl(faults).HandleAsync);
        endpoints.MapGet(ApiDocument.Path, ApiDocument.SendAsync);
        endpoints.MapScalarApiReference("/reference", ApiDocument.Describe);
    }

    private Task SendStateAsync(HttpContext context) =>
        VendorJson.WriteAsync(context.Response, StatusCodes.Status200OK, View(), "application/json");

    private PageView View() =>
        new(
            [.. options.Tenants.Select(View)],
            faults.Setting,
            [.. log.Snapshot().Reverse().Take(ListedExchanges).Select(ExchangeView.Of)]
        );

    private TenantView View(TenantOptions tenant) =>
        new(
            tenant.Name,
            tenant.CustomerSite,
            [.. tenant.Campaigns.Select(campaign => campaigns.Get(campaign.Id).View(ListedRecords))]
        );
}
