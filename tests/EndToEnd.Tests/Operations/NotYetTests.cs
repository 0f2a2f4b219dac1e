using Acme.Campaigns;
using CampaignsGen;
using EndToEnd.Tests.World;
using static EndToEnd.Tests.World.CampaignsWorld;

namespace EndToEnd.Tests.Operations;

/// <summary>Requests that the service refuses while a campaign is BUILDING or STARTING, and what it refuses for good.</summary>
public class NotYetTests : CampaignsTest
{
    [Fact]
    public async Task A_campaign_starts_when_it_is_built()
    {
        CampaignsWorld world = await StartAsync();
        await world.ModifyAsync(CampaignAction.Build);
        Passing passing = new(world);

        Campaign campaign = await world.Client.ModifyCampaignWhenReadyAsync(
            world.CampaignId,
            new ModifyCampaignRequest { Action = CampaignAction.Start },
            new() { Progress = passing, Interval = TimeSpan.Zero }
        );

        Assert.Equal(CampaignState.Starting, campaign.State);
        Assert.True(passing.Refusals > 0);
    }

    [Fact]
    public async Task Records_are_added_when_the_campaign_takes_them()
    {
        CampaignsWorld world = await StartAsync();
        await world.ModifyAsync(CampaignAction.Build);
        Passing passing = new(world);

        AddRecordsResponse added = await world.Client.AddRecordsWhenReadyAsync(
            world.CampaignId,
            Records("C-1"),
            new() { Progress = passing, Interval = TimeSpan.Zero }
        );

        Assert.Equal("C-1", Assert.Single(added.Records).CrmRecordId);
        Assert.True(passing.Refusals > 0);
    }

    [Fact]
    public async Task A_record_that_is_there_already_is_told_at_once()
    {
        CampaignsWorld world = await StartAsync();
        await world.AddAsync("C-1");
        Passing passing = new(world);

        await Assert.ThrowsAsync<ConflictException>(() =>
            world.Client.AddRecordsWhenReadyAsync(world.CampaignId, Records("C-1"), new() { Progress = passing })
        );
        Assert.Equal(0, passing.Refusals);
    }

    /// <summary>Lets time pass on the server with the second refusal.</summary>
    private sealed class Passing(CampaignsWorld world) : IProgress<ApiException>
    {
        internal int Refusals { get; private set; }

        public void Report(ApiException value)
        {
            Refusals++;
            if (Refusals == 2)
            {
                world.Clock.Advance(TimeSpan.FromHours(1));
            }
        }
    }
}
