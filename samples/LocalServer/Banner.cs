using System.Globalization;
using System.Text;

namespace CampaignsGen.LocalServer;

/// <summary>What a person needs to send a first request.</summary>
internal static class Banner
{
    internal static string Text(LocalCampaignsServer server)
    {
        var text = new StringBuilder();
        text.AppendLine("The Contact Center Campaigns API, on this machine only. Keys and tenants are made up.");
        foreach (var tenant in server.Tenants)
        {
            Append(text, tenant, server.AddressOf(tenant.CustomerSite));
        }

        return text.AppendLine().AppendLine("Ctrl+C stops it.").ToString();
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
            ApiKeyStatus.Active => "works",
            ApiKeyStatus.Revoked => "revoked: 401",
            ApiKeyStatus.AppDeleted => "its app was deleted: 401",
            ApiKeyStatus.ProductMissing => "no API Product: 403",
            _ => "its role does not permit this API: 403",
        };
}
