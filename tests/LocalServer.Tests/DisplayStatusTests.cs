using CampaignsGen.LocalServer.Campaigns;
using static CampaignsGen.LocalServer.Campaigns.CampaignDisplayStatus;

namespace LocalServer.Tests;

/// <summary>What people see, for each state and what is remembered beside it.</summary>
public class DisplayStatusTests
{
    [Theory]
    [InlineData(CampaignState.Created, "NEW", "NEW", "NEW")]
    [InlineData(CampaignState.Building, "BUILDING", "BUILDING", "BUILDING")]
    [InlineData(CampaignState.Starting, "BUILDING", "BUILDING", "BUILDING")]
    [InlineData(CampaignState.BuildError, "BUILD_FAILED", "BUILD_FAILED", "BUILD_FAILED")]
    [InlineData(CampaignState.Ready, "READY_TO_RUN", "READY_TO_RUN", "READY_TO_RUN")]
    [InlineData(CampaignState.Pending, "SCHEDULED", "SCHEDULED", "SCHEDULED")]
    [InlineData(CampaignState.Running, "RUNNING", "RUNNING", "RUNNING")]
    [InlineData(CampaignState.Paused, "PAUSED", "PURGED", "PAUSED")]
    [InlineData(CampaignState.RunError, "ERROR", "ERROR_PURGED", "ERROR")]
    [InlineData(CampaignState.Complete, "COMPLETED", "COMPLETED", "STOPPED")]
    [InlineData(CampaignState.Deleted, "COMPLETED", "COMPLETED", "STOPPED")]
    public void Each_state_has_its_status(CampaignState state, string plain, string purged, string cancelled)
    {
        Assert.Equal(plain, Spelling.Of(StateMachine.Display(state, enabled: true, purged: false, cancelled: false)));
        Assert.Equal(purged, Spelling.Of(StateMachine.Display(state, enabled: true, purged: true, cancelled: false)));
        Assert.Equal(
            cancelled,
            Spelling.Of(StateMachine.Display(state, enabled: true, purged: false, cancelled: true))
        );
        Assert.Equal(Disabled, StateMachine.Display(state, enabled: false, purged: true, cancelled: true));
    }

    // Everything that an answer can show, reached as a caller reaches it.
    [Theory]
    [InlineData(CampaignState.Created, "BUILD", "BUILDING", "BUILDING")]
    [InlineData(CampaignState.Ready, "RESET", "CREATED", "NEW")]
    [InlineData(CampaignState.Ready, "START", "STARTING", "BUILDING")]
    [InlineData(CampaignState.Paused, "RESUME", "RUNNING", "RUNNING")]
    [InlineData(CampaignState.Running, "PAUSE", "PAUSED", "PAUSED")]
    [InlineData(CampaignState.Paused, "PURGE", "PAUSED", "PURGED")]
    [InlineData(CampaignState.RunError, "PURGE", "RUN_ERROR", "ERROR_PURGED")]
    [InlineData(CampaignState.Complete, "PURGE", "COMPLETE", "COMPLETED")]
    [InlineData(CampaignState.Running, "CANCEL", "COMPLETE", "STOPPED")]
    [InlineData(CampaignState.Paused, "PURGE RESUME PAUSE", "PAUSED", "PAUSED")]
    [InlineData(CampaignState.RunError, "PURGE RETRY PAUSE", "PAUSED", "PAUSED")]
    [InlineData(CampaignState.Running, "CANCEL PURGE", "COMPLETE", "STOPPED")]
    public async Task An_answer_shows_it(CampaignState from, string actions, string state, string displayStatus)
    {
        await using var api = await Api.StartAsync(from);
        var answer = await ModifyInTurnAsync(api, actions);
        Assert.Equal((state, displayStatus), (answer.State, answer.DisplayStatus));
    }

    [Theory]
    [InlineData(CampaignState.Created, "BUILD", "READY", "READY_TO_RUN", 0)]
    [InlineData(CampaignState.Created, "BUILD", "BUILD_ERROR", "BUILD_FAILED", 1)]
    [InlineData(CampaignState.Paused, "RESUME", "RUN_ERROR", "ERROR", 0)]
    public async Task An_answer_shows_what_follows_at_once(
        CampaignState from,
        string actions,
        string state,
        string displayStatus,
        int failingBuilds
    )
    {
        await using var api = await Api.StartAsync(
            options =>
            {
                options.BuildDelay = default;
                options.Tenants[0].Campaigns[0].FailingBuilds = failingBuilds;
                options.Tenants[0].Campaigns[0].RunFailsAfter = TimeSpan.Zero;
            },
            from
        );
        var answer = await ModifyInTurnAsync(api, actions);
        Assert.Equal((state, displayStatus), (answer.State, answer.DisplayStatus));
    }

    [Fact]
    public async Task A_scheduled_campaign_shows_so()
    {
        await using var api = await Api.StartAsync(CampaignState.Ready, c => c.StartsAfter = TimeSpan.FromHours(1));
        Assert.Equal("SCHEDULED", (await api.ModifyAsync(CampaignAction.Start)).DisplayStatus);
    }

    private static async Task<Answer> ModifyInTurnAsync(Api api, string actions)
    {
        Answer? answer = null;
        foreach (var action in actions.Split(' '))
        {
            answer = await api.ModifyAsync(Spelling.Parse<CampaignAction>(action));
            Assert.Equal(200, answer.Status);
        }

        return answer!;
    }
}
