using CampaignsGen.LocalServer;
using CampaignsGen.LocalServer.Campaigns;

namespace LocalServer.Tests;

/// <summary>Options: the sample, what goes on top of it, and what is refused.</summary>
public class ConfigurationTests
{
    [Fact]
    public void The_sample_has_two_tenants_and_a_key_of_every_status()
    {
        var options = LocalCampaignsOptions.Sample();
        Assert.Equal(
            ["acme US1", "globex UK3"],
            options.Tenants.Select(tenant => $"{tenant.Name} {tenant.CustomerSite}")
        );
        Assert.Equal(Enum.GetValues<ApiKeyStatus>(), options.Tenants[0].Keys.Select(key => key.Status));
        Assert.Equal(
            (201, 2.0, 1.0),
            (options.AddRecordsStatus, options.BuildDelay.TotalSeconds, options.StartDelay.TotalSeconds)
        );
        Assert.Contains(options.Tenants[0].Campaigns, campaign => !campaign.Dynamic);
        Assert.All(options.Tenants[0].Campaigns, campaign => Assert.Equal(CampaignState.Created, campaign.State));
        Assert.Equal("eght_local_acme_revoked", options.Tenants[0].FirstKey(ApiKeyStatus.Revoked));
    }

    [Fact]
    public void The_command_line_goes_on_top_of_the_sample()
    {
        var options = LocalConfiguration.Bind(
            LocalConfiguration.Read([
                "--urls",
                "http://127.0.0.1:5080",
                "--Campaigns:AddRecordsStatus=200",
                "--Campaigns:Tenants:0:Name=initech",
                "--Campaigns:Tenants:1:Campaigns:0:State=BuildError",
            ])
        );
        Assert.Equal(("http://127.0.0.1:5080", 200), (options.Urls, options.AddRecordsStatus));
        Assert.Equal(["initech", "globex"], options.Tenants.Select(tenant => tenant.Name));
        Assert.Equal(CampaignState.BuildError, options.Tenants[1].Campaigns[0].State);
    }

    [Fact]
    public async Task Options_that_cannot_be_served_are_all_named_and_no_key_is_shown()
    {
        var options = new LocalCampaignsOptions { AddRecordsStatus = 204, BuildDelay = TimeSpan.FromSeconds(-1) };
        for (int i = 0; i < 2; i++)
        {
            var tenant = new TenantOptions { Name = "acme", CustomerSite = "US4" };
            tenant.Keys.Add(new ApiKeyOptions { Key = "hush" });
            tenant.Campaigns.Add(new CampaignOptions { Name = "spring" });
            options.Tenants.Add(tenant);
        }

        options.Tenants.Add(new TenantOptions());
        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => LocalCampaignsServer.StartAsync(options));
        Assert.Equal(
            """
            The local server cannot start with these options:
            - Campaigns:AddRecordsStatus is 204. To fix this, set it to 200 or 201.
            - Campaigns:BuildDelay and Campaigns:StartDelay must not be negative. To fix this, set them to 00:00:00 or more.
            - Tenant 'acme' has the CustomerSite 'US4'. To fix this, set it to US1, US2, UK3.
            - Tenant 'acme' has an API key of 4 characters that does not begin with 'eght_'. To fix this, add the prefix.
            - Campaign 'spring' of tenant 'acme' has no Id. To fix this, set it to a UUID.
            - Tenant 'acme' has the CustomerSite 'US4'. To fix this, set it to US1, US2, UK3.
            - Tenant 'acme' has an API key of 4 characters that does not begin with 'eght_'. To fix this, add the prefix.
            - Campaign 'spring' of tenant 'acme' has no Id. To fix this, set it to a UUID.
            - A tenant has no Name. To fix this, set its Name.
            - The tenant 'acme' occurs twice. To fix this, give each tenant its own name.
            - An API key occurs twice. To fix this, assign each key to one tenant.
            - The campaign ID '00000000-0000-0000-0000-000000000000' occurs twice. To fix this, give each campaign its own ID, which must be unique among all tenants.
            """,
            refusal.Message,
            ignoreLineEndingDifferences: true
        );
    }

    [Fact]
    public async Task A_server_without_tenants_is_refused()
    {
        var refusal = await Assert.ThrowsAsync<ArgumentException>(() =>
            LocalCampaignsServer.StartAsync(new LocalCampaignsOptions())
        );
        Assert.Contains("Campaigns:Tenants is empty", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_start_leaves_no_server()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            LocalCampaignsServer.StartAsync(cancellationToken: new CancellationToken(canceled: true))
        );
    }

    [Fact]
    public async Task Servers_side_by_side_share_nothing()
    {
        await using var one = await Api.StartAsync();
        await using var two = await Api.StartAsync();
        Assert.NotEqual(one.Server.BaseAddress, two.Server.BaseAddress);
        Assert.Equal("127.0.0.1", one.Server.BaseAddress.Host);
        await one.ModifyAsync(CampaignAction.Build);
        Assert.Equal("BUILDING", (await two.ModifyAsync(CampaignAction.Build)).State);
        Assert.Single(two.Server.Exchanges);
    }
}
