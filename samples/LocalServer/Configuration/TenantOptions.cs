namespace CampaignsGen.LocalServer;

/// <summary>A tenant of the local server.</summary>
public sealed class TenantOptions
{
    /// <summary>The value of the header <c>X-8x8-Tenant</c>.</summary>
    public string Name { get; set; } = "";

    /// <summary>The one customer site that hosts the tenant: US1, US2 or UK3.</summary>
    public string CustomerSite { get; set; } = "US1";

    /// <summary>The API keys of the tenant's apps, good and bad.</summary>
    public IList<ApiKeyOptions> Keys { get; set; } = [];

    /// <summary>The tenant's campaigns.</summary>
    public IList<CampaignOptions> Campaigns { get; set; } = [];

    /// <summary>The tenant's first key of a status.</summary>
    /// <exception cref="InvalidOperationException">The tenant has no such key.</exception>
    public string FirstKey(ApiKeyStatus status = ApiKeyStatus.Active) =>
        Keys.FirstOrDefault(key => key.Status == status)?.Key
        ?? throw new InvalidOperationException($"Tenant '{Name}' has no key that is {status}; add one to its Keys.");
}
