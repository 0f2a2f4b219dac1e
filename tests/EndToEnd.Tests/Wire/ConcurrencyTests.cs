using System.Globalization;
using Acme.Campaigns;
using CampaignsGen;
using EndToEnd.Tests.World;
using static EndToEnd.Tests.World.CampaignsWorld;

namespace EndToEnd.Tests.Wire;

/// <summary>One client serves many callers at once.</summary>
public class ConcurrencyTests : CampaignsTest
{
    private const int Callers = 16;
    private const int CallsOfEach = 8;

    [Fact]
    public async Task Each_caller_gets_the_answer_to_its_own_request()
    {
        var world = await StartAsync();
        var answers = await Task.WhenAll(
            Enumerable.Range(0, Callers).Select(caller => Task.Run(() => AddAllAsync(world, caller)))
        );
        Assert.Equal(Callers * CallsOfEach, answers.Sum());
        Assert.Equal(Callers * CallsOfEach, world.Exchanges.Count(exchange => exchange.Status == 201));
        var campaign = await world.ModifyAsync(CampaignAction.Build);
        Assert.Equal(Callers * CallsOfEach, campaign.RecordCount);
    }

    private static async Task<int> AddAllAsync(CampaignsWorld world, int caller)
    {
        int added = 0;
        for (int call = 0; call < CallsOfEach; call++)
        {
            string id = string.Create(CultureInfo.InvariantCulture, $"C-{caller}-{call}");
            var record = Assert.Single((await world.Client.AddRecordsAsync(world.CampaignId, Records(id))).Records);
            Assert.Equal(id, record.CrmRecordId);
            var thrown = await Assert.ThrowsAsync<ConflictException>(() =>
                world.Client.AddRecordsAsync(world.CampaignId, Records(id))
            );
            Assert.Contains($"'{id}'", thrown.Problem!.Detail, StringComparison.Ordinal);
            added++;
        }

        return added;
    }
}
