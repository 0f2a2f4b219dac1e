using Acme.Campaigns;
using EndToEnd.Tests.World;
using static EndToEnd.Tests.World.CampaignsWorld;

namespace EndToEnd.Tests.Wire;

/// <summary>The headers, spelt out once. <see cref="WireCheck"/> holds every other request of these tests to them as well.</summary>
public class RequestHeaderTests : CampaignsTest
{
    [Fact]
    public async Task Both_operations_send_exactly_what_the_API_asks_for()
    {
        var world = await StartAsync();
        await world.ModifyAsync(CampaignAction.Build);
        world.Clock.Advance(TimeSpan.FromSeconds(2));
        await world.AddAsync("C-1");
        Assert.Equal(2, world.Exchanges.Count);
        foreach (var headers in world.Exchanges.Select(exchange => exchange.Request.Headers))
        {
            Assert.Equal("application/vnd.campaigns.v1+json", headers["Content-Type"]);
            Assert.Equal("application/vnd.campaigns.v1+json", headers["Accept"]);
            Assert.Equal("CampaignsClient/1.0.0 CampaignsGen/0.1.0", headers["User-Agent"]);
            Assert.Equal("eght_local_acme_not_a_real_key", headers["X-API-Key"]);
            Assert.Equal("acme", headers["X-8x8-Tenant"]);
        }
    }

    [Fact]
    public async Task A_user_may_add_a_product_of_its_own()
    {
        var world = await StartAsync();
        var client = world.CreateClient(options =>
        {
            options.UserAgent = "Loader/2.1";
            options.ApiKey = world.Server.Tenants[1].FirstKey();
            options.Tenant = world.Server.Tenants[1].Name;
            options.CustomerSite = "UK3";
            options.BaseAddress = world.Server.AddressOf("UK3");
        });
        await client.AddRecordsAsync(world.Server.Tenants[1].Campaigns[0].Id, Records("C-1"));
        Assert.Equal($"{WireCheck.UserAgent} Loader/2.1", world.LastExchange.Request.Headers["User-Agent"]);
    }
}
