using System.Text;
using Acme.Campaigns;
using EndToEnd.Tests.World;
using static EndToEnd.Tests.World.CampaignsWorld;
using Before = CampaignsGen.LocalServer.Campaigns.CampaignState;

namespace EndToEnd.Tests.Operations;

/// <summary>modifyCampaign, as it succeeds.</summary>
public class ModifyCampaignTests : CampaignsTest
{
    private static readonly (string Action, Before Before, string After)[] States =
    [
        ("BUILD", Before.Created, "BUILDING"),
        ("RESET", Before.Ready, "CREATED"),
        ("START", Before.Ready, "STARTING"),
        ("PAUSE", Before.Running, "PAUSED"),
        ("RESUME", Before.Paused, "RUNNING"),
        ("RETRY", Before.RunError, "RUNNING"),
        ("CANCEL", Before.Running, "COMPLETE"),
        ("PURGE", Before.Paused, "PAUSED"),
    ];

    public static TheoryData<string, Before, string> Actions
    {
        get
        {
            var actions = new TheoryData<string, Before, string>();
            foreach (var (action, before, after) in States)
            {
                actions.Add(action, before, after);
            }

            return actions;
        }
    }

    [Theory]
    [MemberData(nameof(Actions))]
    public async Task Every_action_is_sent_and_its_answer_read(string action, Before before, string after)
    {
        var world = await StartAsync(In(before));
        var campaign = await world.ModifyAsync(CampaignAction.FromValue(action));
        Assert.Equal(CampaignState.FromValue(after), campaign.State);
        Assert.True(campaign.State.IsKnown);
        Assert.Equal((world.CampaignId, "acme"), (campaign.Id, campaign.TenantId));
        var request = world.LastExchange.Request;
        Assert.Equal("PATCH", request.Method);
        Assert.Equal($"/cc/US1/campaigns/v1/{world.CampaignId}", request.Target);
        Assert.Equal($$"""{"action":"{{action}}"}""", Encoding.UTF8.GetString(request.Body.Span));
    }

    [Fact]
    public void The_actions_above_are_all_that_there_are() =>
        Assert.Equal(CampaignAction.Known.Select(action => action.Value), States.Select(state => state.Action));

    [Fact]
    public async Task Optional_values_are_sent_when_they_are_set()
    {
        var world = await StartAsync();
        var request = new ModifyCampaignRequest
        {
            Action = CampaignAction.Start,
            Enabled = true,
            BuildOnStart = true,
        };
        var campaign = await world.Client.ModifyCampaignAsync(world.CampaignId, request);
        Assert.Same(CampaignState.Building, campaign.State);
        Assert.Equal(
            """{"action":"START","enabled":true,"buildOnStart":true}""",
            Encoding.UTF8.GetString(world.LastExchange.Request.Body.Span)
        );
    }

    [Fact]
    public async Task A_whole_campaign_is_read()
    {
        var world = await StartAsync(options =>
        {
            options.Tenants[0].Campaigns[0].StartsAfter = TimeSpan.Zero;
            options.Tenants[0].Campaigns[0].EndsAfter = TimeSpan.FromHours(8);
        });
        var began = world.Clock.GetUtcNow();
        await world.ModifyAsync(CampaignAction.Build);
        world.Clock.Advance(TimeSpan.FromSeconds(2));
        await world.ModifyAsync(CampaignAction.Start);
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        await world.AddAsync("a", "b", "c");
        await world.ModifyAsync(CampaignAction.Pause);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.ModifyAsync(CampaignAction.Purge);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        var campaign = await world.ModifyAsync(CampaignAction.Cancel);

        var expected = new Campaign
        {
            Id = world.CampaignId,
            TenantId = "acme",
            IntegrationType = "contactual",
            State = CampaignState.Complete,
            DisplayStatus = CampaignDisplayStatus.Stopped,
            StartTime = began,
            EndTime = began.AddHours(8),
            RecordCount = 3,
            RecordCounts =
            [
                new()
                {
                    Type = RecordType.Dynamic,
                    State = RecordState.Deleted,
                    Count = 3,
                },
            ],
            LastBuildTime = began.AddSeconds(2),
            StartedTime = campaign.StartedTime,
            LastPurgedTime = began.AddSeconds(63),
            CompletedTime = began.AddSeconds(123),
        };
        Assert.Equal(expected, campaign);
        Assert.InRange(campaign.StartedTime!.Value, began.AddSeconds(2), began.AddSeconds(3));
    }
}
