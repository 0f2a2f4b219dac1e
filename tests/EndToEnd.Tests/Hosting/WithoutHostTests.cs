using Acme.Campaigns;
using CampaignsGen;
using EndToEnd.Tests.World;

namespace EndToEnd.Tests.Hosting;

/// <summary>The client without dependency injection.</summary>
public class WithoutHostTests : CampaignsTest
{
    [Fact]
    public async Task An_HttpClient_and_options_are_enough()
    {
        var world = await StartAsync();
        using var httpClient = new HttpClient();
        var client = new CampaignsClient(httpClient, world.Options());
        Assert.Single((await client.AddRecordsAsync(world.CampaignId, CampaignsWorld.Records("C-1"))).Records);
    }

    [Theory]
    [InlineData(null, "acme", "US1", "ApiKey")]
    [InlineData("my_secret", "acme", "US1", "ApiKey")]
    [InlineData("eght_my_secret\r\n", "acme", "US1", "ApiKey")]
    [InlineData("eght_my_secret", "", "US1", "Tenant")]
    [InlineData("eght_my_secret", "ac\nme", "US1", "Tenant")]
    [InlineData("eght_my_secret", "acme", "US3", "CustomerSite")]
    [InlineData("eght_my_secret", "acme", null, "CustomerSite")]
    public void Options_that_cannot_work_make_no_client(string? key, string tenant, string? site, string option)
    {
        using var httpClient = new HttpClient();
        var options = new CampaignsClientOptions
        {
            ApiKey = key,
            Tenant = tenant,
            CustomerSite = site,
        };
        var thrown = Assert.Throws<ApiOptionsException>(() => new CampaignsClient(httpClient, options));
        Assert.Contains($"CampaignsClientOptions.{option} ", Assert.Single(thrown.Failures), StringComparison.Ordinal);
        Assert.Contains($"To fix this, set CampaignsClientOptions.{option}", thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("my_secret", thrown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_real_service_is_the_default_address()
    {
        using var httpClient = new HttpClient();
        var options = new CampaignsClientOptions
        {
            ApiKey = "eght_my_secret",
            Tenant = "acme",
            CustomerSite = "UK3",
        };
        string shown = new CampaignsClient(httpClient, options).ToString();
        Assert.Contains("https://api.8x8.com/cc/UK3/campaigns/v1", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_change_of_the_options_does_not_reach_the_client()
    {
        var world = await StartAsync();
        var options = world.Options();
        using var httpClient = new HttpClient();
        var client = new CampaignsClient(httpClient, options);
        options.Tenant = "globex";
        await client.AddRecordsAsync(world.CampaignId, CampaignsWorld.Records("C-1"));
        Assert.Equal("acme", world.LastExchange.Request.Headers["X-8x8-Tenant"]);
    }
}
