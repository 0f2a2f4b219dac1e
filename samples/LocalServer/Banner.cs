using System.Globalization;
using System.Text;

namespace CampaignsGen.LocalServer;

/// <summary>Creates the text that a user needs to send the first request.</summary>
internal static class Banner
{
    internal static string Text(LocalCampaignsServer server)
    {
        var text = new StringBuilder();
        text.AppendLine(
            "The Contact Center Campaigns API, on this computer only. The API keys and tenants are invented."
        );
        if (server.PageAddress is { } page)
        {
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"Watch and control it at {page}");
        }

        foreach (var tenant in server.Tenants)
        {
            Append(text, tenant, server.AddressOf(tenant.CustomerSite));
        }

        return text.AppendLine().AppendLine("Press Ctrl+C to stop the server.").ToString();
    }

    private static void Append(StringBuilder text, TenantOptions tenant, Uri address)
    {
        var culture = CultureInfo.InvariantCulture;
        text.AppendLine();
        text.AppendLine(culture, $"Tenant '{tenant.Name}' at customer site {tenant.CustomerSite}");
        text.AppendLine(culture, $"  address   {address}");
        foreach (var key in tenant.Keys)
        {
            text.AppendLine(culture, $"  key       {key.Key}  ({Describe(key.Status)})");
        }

        foreach (var campaign in tenant.Campaigns)
        {
            text.AppendLine(culture, $"  campaign  {campaign.Id}  ({campaign.Name})");
        }
    }

    private static string Describe(ApiKeyStatus status) =>
        status switch
        {
            ApiKeyStatus.Active => "active",
            ApiKeyStatus.Revoked => "revoked: 401",
            ApiKeyStatus.AppDeleted => "app deleted: 401",
            ApiKeyStatus.ProductMissing => "API Product missing: 403",
            _ => "role does not permit this API: 403",
        };
}
