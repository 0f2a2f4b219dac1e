namespace CampaignsGen.LocalServer;

/// <summary>Represents a tenant of the local server.</summary>
public sealed class TenantOptions
{
    /// <summary>Gets or sets the value of the header <c>X-8x8-Tenant</c>.</summary>
    public string Name { get; set; } = "";

    /// <summary>Gets or sets the customer site that hosts the tenant: US1, US2 or UK3.</summary>
    public string CustomerSite { get; set; } = "US1";

    /// <summary>Gets or sets the API keys of the tenant's apps, valid and invalid.</summary>
    public IList<ApiKeyOptions> Keys { get; set; } = [];

    /// <summary>Gets or sets the campaigns of the tenant.</summary>
    public IList<CampaignOptions> Campaigns { get; set; } = [];

    /// <summary>Returns the first API key of the tenant with the specified status.</summary>
    /// <exception cref="InvalidOperationException">The tenant has no such key.</exception>
    public string FirstKey(ApiKeyStatus status = ApiKeyStatus.Active) =>
        Keys.FirstOrDefault(key => key.Status == status)?.Key
        ?? throw new InvalidOperationException(
            $"Tenant '{Name}' has no API key with the status {status}. To fix this, add one to its Keys."
        );
}
