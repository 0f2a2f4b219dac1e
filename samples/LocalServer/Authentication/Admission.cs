using CampaignsGen.LocalServer.Answers;
using CampaignsGen.LocalServer.Campaigns;

namespace CampaignsGen.LocalServer.Authentication;

/// <summary>Determines whether a request may access its campaign. It checks the site, API key, API Product, tenant and campaign, in this order.</summary>
internal sealed class Admission
{
    private const string TenantHeader = "X-8x8-Tenant";

    private readonly Dictionary<string, (TenantOptions Tenant, ApiKeyStatus Status)> keys;
    private readonly CampaignStore campaigns;

    internal Admission(IEnumerable<TenantOptions> tenants, CampaignStore campaigns)
    {
        this.campaigns = campaigns;
        keys = tenants
            .SelectMany(tenant => tenant.Keys.Select(key => (key.Key, Value: (tenant, key.Status))))
            .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
    }

    /// <returns>The campaign that the address of the request identifies.</returns>
    /// <exception cref="RefusedException">401, 403 or 404, as the API documents them.</exception>
    internal Campaign Admit(HttpRequest request)
    {
        var site = (string)request.RouteValues["customerSite"]!;
        RefuseUnknownSite(site);
        var (tenant, status) = FindKey(request);
        RefuseOtherSite(tenant, site);
        RefuseUnusableKey(status);
        RefuseOtherTenant(tenant, request);
        return FindCampaign(tenant, (string)request.RouteValues["campaignId"]!);
    }

    private static void RefuseUnknownSite(string site)
    {
        if (!CustomerSites.Contains(site))
        {
            throw new RefusedException(StatusCodes.Status404NotFound, "No such customer site.");
        }
    }

    private (TenantOptions Tenant, ApiKeyStatus Status) FindKey(HttpRequest request)
    {
        var sent = request.Headers[ApiKeys.Header].ToString();
        if (sent.Length == 0)
        {
            throw new RefusedException(StatusCodes.Status401Unauthorized, $"The header {ApiKeys.Header} is missing.");
        }

        if (!ApiKeys.IsWellFormed(sent))
        {
            throw new RefusedException(
                StatusCodes.Status401Unauthorized,
                $"The API key is malformed: a key begins with '{ApiKeys.Prefix}'."
            );
        }

        return keys.TryGetValue(sent, out var known)
            ? known
            : throw new RefusedException(StatusCodes.Status401Unauthorized, "The API key is not known.");
    }

    /// <summary>Returns 404 for every request to a wrong site, even with an unusable key, so this check precedes that of the key's status.</summary>
    private static void RefuseOtherSite(TenantOptions tenant, string site)
    {
        if (!string.Equals(tenant.CustomerSite, site, StringComparison.Ordinal))
        {
            throw NoSuchCampaign();
        }
    }

    private static void RefuseUnusableKey(ApiKeyStatus status)
    {
        var (code, detail) = status switch
        {
            ApiKeyStatus.Revoked => (StatusCodes.Status401Unauthorized, "The API key was revoked."),
            ApiKeyStatus.AppDeleted => (StatusCodes.Status401Unauthorized, "The API key's app was deleted."),
            ApiKeyStatus.ProductMissing => (
                StatusCodes.Status403Forbidden,
                "The Contact Center Campaigns API Product is not attached to the API key's app."
            ),
            ApiKeyStatus.RoleForbids => (
                StatusCodes.Status403Forbidden,
                "The role that granted the API key does not permit this API."
            ),
            _ => (StatusCodes.Status200OK, ""),
        };
        if (code != StatusCodes.Status200OK)
        {
            throw new RefusedException(code, detail);
        }
    }

    private static void RefuseOtherTenant(TenantOptions tenant, HttpRequest request)
    {
        if (!string.Equals(request.Headers[TenantHeader].ToString(), tenant.Name, StringComparison.Ordinal))
        {
            throw NoSuchCampaign();
        }
    }

    private Campaign FindCampaign(TenantOptions tenant, string campaignId) =>
        Guid.TryParseExact(campaignId, "D", out var id) && campaigns.Find(tenant.Name, id) is { } campaign
            ? campaign
            : throw NoSuchCampaign();

    /// <summary>Uses one text for every 404, so that a response does not reveal which tenants or campaigns exist.</summary>
    private static RefusedException NoSuchCampaign() => new(StatusCodes.Status404NotFound, "No such campaign.");
}
