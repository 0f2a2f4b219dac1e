using Acme.Campaigns;
using CampaignsGen;
using CampaignsGen.LocalServer;
using CampaignsGen.LocalServer.Faults;
using EndToEnd.Tests.World;
using Microsoft.Extensions.DependencyInjection;
using static EndToEnd.Tests.World.CampaignsWorld;

namespace EndToEnd.Tests.Wire;

/// <summary>The headers of a request would go along to wherever an answer points, so that no redirect is followed.</summary>
public class RedirectTests : CampaignsTest
{
    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Another_server_never_sees_key_or_tenant(int status)
    {
        await using var other = await LocalCampaignsServer.StartAsync();
        var world = await StartAsync(With(Fault.Redirect(new Uri(other.AddressOf("US1"), "elsewhere"), status)));
        world.HasFaultyAnswers = true;

        foreach (var client in (ICampaignsClient[])[world.Client, FromTheFactory(world)])
        {
            var thrown = await Assert.ThrowsAnyAsync<ApiException>(() =>
                client.AddRecordsAsync(world.CampaignId, Records("C-1"))
            );
            Assert.Equal(status, (int)thrown.StatusCode);
            Secrets.AssertNone(world, thrown);
        }

        Assert.Empty(other.Exchanges);
        Assert.Equal(2, world.Exchanges.Count);
    }

    [Fact]
    public async Task Not_even_the_same_server_is_asked_again()
    {
        var world = await StartAsync(With(Fault.Redirect(new Uri("http://127.0.0.1:1/"), 307)));
        world.HasFaultyAnswers = true;
        await Assert.ThrowsAnyAsync<ApiException>(() => world.ModifyAsync(CampaignAction.Build));
        Assert.Single(world.Exchanges);
    }

    private static ICampaignsClient FromTheFactory(CampaignsWorld world)
    {
        var wanted = world.Options();
        world.Remember(wanted);
        var services = new ServiceCollection();
        services.AddCampaignsClient(options =>
        {
            options.ApiKey = wanted.ApiKey;
            options.Tenant = wanted.Tenant;
            options.BaseAddress = wanted.BaseAddress;
        });
        return services.BuildServiceProvider().GetRequiredService<ICampaignsClient>();
    }
}
