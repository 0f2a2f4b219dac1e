using CampaignsGen.LocalServer.Authentication;

namespace CampaignsGen.LocalServer;

/// <summary>Validates the options. The message of the exception names each problem and its fix.</summary>
internal static class OptionsCheck
{
    /// <exception cref="ArgumentException">The options are invalid. The message lists every problem.</exception>
    internal static void Check(LocalCampaignsOptions options)
    {
        string[] faults = [.. Faults(options)];
        if (faults.Length > 0)
        {
            throw new ArgumentException(
                $"The local server cannot start with these options:{Environment.NewLine}- "
                    + string.Join($"{Environment.NewLine}- ", faults)
            );
        }
    }

    private static IEnumerable<string> Faults(LocalCampaignsOptions options) =>
        [.. ServerFaults(options), .. options.Tenants.SelectMany(TenantFaults), .. Repetitions(options)];

    private static IEnumerable<string> ServerFaults(LocalCampaignsOptions options)
    {
        if (options.AddRecordsStatus is not (StatusCodes.Status200OK or StatusCodes.Status201Created))
        {
            yield return $"Campaigns:AddRecordsStatus is {options.AddRecordsStatus}. To fix this, set it to 200 or 201.";
        }

        if (options.BuildDelay < TimeSpan.Zero || options.StartDelay < TimeSpan.Zero)
        {
            yield return "Campaigns:BuildDelay and Campaigns:StartDelay must not be negative. To fix this, set them to 00:00:00 or more.";
        }

        if (options.Tenants.Count == 0)
        {
            yield return "Campaigns:Tenants is empty. To fix this, add a tenant, or start with LocalCampaignsOptions.Sample().";
        }
    }

    private static IEnumerable<string> TenantFaults(TenantOptions tenant)
    {
        if (string.IsNullOrWhiteSpace(tenant.Name))
        {
            yield return "A tenant has no Name. To fix this, set its Name.";
        }

        if (!CustomerSites.Contains(tenant.CustomerSite))
        {
            yield return $"Tenant '{tenant.Name}' has the CustomerSite '{tenant.CustomerSite}'. To fix this, set it to {CustomerSites.Listed}.";
        }

        foreach (var key in tenant.Keys.Where(key => !ApiKeys.IsWellFormed(key.Key)))
        {
            yield return $"Tenant '{tenant.Name}' has an API key of {key.Key.Length} characters that does not begin with '{ApiKeys.Prefix}'. To fix this, add the prefix.";
        }

        foreach (var campaign in tenant.Campaigns.Where(campaign => campaign.Id == Guid.Empty))
        {
            yield return $"Campaign '{campaign.Name}' of tenant '{tenant.Name}' has no Id. To fix this, set it to a UUID.";
        }
    }

    private static IEnumerable<string> Repetitions(LocalCampaignsOptions options) =>
        [
            .. Repeated(options.Tenants.Select(tenant => tenant.Name))
                .Select(name => $"The tenant '{name}' occurs twice. To fix this, give each tenant its own name."),
            .. Repeated(options.Tenants.SelectMany(tenant => tenant.Keys).Select(key => key.Key))
                .Select(_ => "An API key occurs twice. To fix this, assign each key to one tenant."),
            .. Repeated(options.Tenants.SelectMany(tenant => tenant.Campaigns).Select(campaign => campaign.Id))
                .Select(id =>
                    $"The campaign ID '{id}' occurs twice. To fix this, give each campaign its own ID, which must be unique among all tenants."
                ),
        ];

    private static IEnumerable<T> Repeated<T>(IEnumerable<T> values) =>
        values.GroupBy(value => value).Where(group => group.Count() > 1).Select(group => group.Key);
}
