using CampaignsGen.LocalServer;
using CampaignsGen.LocalServer.Campaigns;

namespace LocalServer.Tests;

/// <summary>What happens by itself as the clock goes on: default delays, 2 s to build and 1 s to start.</summary>
public class AutomaticTransitionTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_build_takes_its_time_and_START_is_a_409_until_then()
    {
        await using var api = await Api.StartAsync();
        Assert.Equal("BUILDING", (await api.ModifyAsync(CampaignAction.Build)).State);
        api.Clock.Advance(TimeSpan.FromMilliseconds(1999));
        Assert.Equal(409, (await api.ModifyAsync(CampaignAction.Start)).Status);
        api.Clock.Advance(TimeSpan.FromMilliseconds(1));
        var started = await api.ModifyAsync(CampaignAction.Start);
        Assert.Equal((200, "STARTING"), (started.Status, started.State));
        Assert.Equal(api.Clock.GetUtcNow(), started.Time("lastBuildTime"));
    }

    [Fact]
    public async Task A_started_campaign_runs_after_its_delay_and_says_since_when()
    {
        await using var api = await Api.StartAsync(CampaignState.Ready);
        var start = api.Clock.GetUtcNow();
        await api.ModifyAsync(CampaignAction.Start);
        Assert.Equal(409, (await api.ModifyAsync(CampaignAction.Pause)).Status);
        api.Clock.Advance(10 * Second);
        var paused = await api.ModifyAsync(CampaignAction.Pause);
        Assert.Equal("PAUSED", paused.State);
        Assert.Equal(start + Second, paused.Time("startedTime"));
    }

    [Fact]
    public async Task BuildOnStart_builds_and_then_starts()
    {
        await using var api = await Api.StartAsync();
        Assert.Equal("BUILDING", (await api.ModifyAsync("""{"action":"START","buildOnStart":true}""")).State);
        api.Clock.Advance(2 * Second);
        Assert.EndsWith("is STARTING.", (await api.ModifyAsync(CampaignAction.Pause)).Detail, StringComparison.Ordinal);
        api.Clock.Advance(Second);
        Assert.Equal("PAUSED", (await api.ModifyAsync(CampaignAction.Pause)).State);
    }

    [Fact]
    public async Task BuildOnStart_waits_for_the_schedule_after_the_build()
    {
        await using var api = await Api.StartAsync(CampaignState.Created, c => c.StartsAfter = 60 * Second);
        await api.ModifyAsync("""{"action":"START","buildOnStart":true}""");
        api.Clock.Advance(59 * Second);
        Assert.EndsWith("is PENDING.", (await api.ModifyAsync(CampaignAction.Pause)).Detail, StringComparison.Ordinal);
        api.Clock.Advance(Second);
        Assert.EndsWith("is STARTING.", (await api.ModifyAsync(CampaignAction.Pause)).Detail, StringComparison.Ordinal);
        api.Clock.Advance(Second);
        Assert.Equal("PAUSED", (await api.ModifyAsync(CampaignAction.Pause)).State);
    }

    [Fact]
    public async Task A_plain_BUILD_does_not_start_even_after_a_build_on_start_that_failed()
    {
        await using var api = await Api.StartAsync(CampaignState.Created, c => c.FailingBuilds = 1);
        await api.ModifyAsync("""{"action":"START","buildOnStart":true}""");
        api.Clock.Advance(5 * Second);
        Assert.EndsWith(
            "is BUILD_ERROR.",
            (await api.ModifyAsync(CampaignAction.Pause)).Detail,
            StringComparison.Ordinal
        );
        Assert.Equal("BUILDING", (await api.ModifyAsync(CampaignAction.Build)).State);
        api.Clock.Advance(5 * Second);
        Assert.EndsWith("is READY.", (await api.ModifyAsync(CampaignAction.Pause)).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_that_fails_ends_in_BUILD_ERROR()
    {
        await using var api = await Api.StartAsync(CampaignState.Ready, c => c.FailingStarts = 1);
        await api.ModifyAsync(CampaignAction.Start);
        api.Clock.Advance(Second);
        Assert.EndsWith(
            "is BUILD_ERROR.",
            (await api.ModifyAsync(CampaignAction.Pause)).Detail,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_running_campaign_completes_when_its_schedule_ends()
    {
        await using var api = await Api.StartAsync(CampaignState.Ready, c => c.EndsAfter = 60 * Second);
        var end = api.Clock.GetUtcNow() + (60 * Second);
        await api.ModifyAsync(CampaignAction.Start);
        api.Clock.Advance(120 * Second);
        var purged = await api.ModifyAsync(CampaignAction.Purge);
        Assert.Equal(("COMPLETE", "COMPLETED"), (purged.State, purged.DisplayStatus));
        Assert.Equal(end, purged.Time("completedTime"));
        Assert.Equal(end, purged.Time("endTime"));
    }

    [Fact]
    public async Task A_pending_campaign_completes_when_its_schedule_ends_before_it_opens()
    {
        await using var api = await Api.StartAsync(
            CampaignState.Ready,
            c => (c.StartsAfter, c.EndsAfter) = (60 * Second, 30 * Second)
        );
        Assert.Equal("PENDING", (await api.ModifyAsync(CampaignAction.Start)).State);
        api.Clock.Advance(60 * Second);
        Assert.Equal("COMPLETE", (await api.ModifyAsync(CampaignAction.Purge)).State);
    }

    [Fact]
    public async Task A_run_that_fails_can_be_tried_again_and_then_holds()
    {
        await using var api = await Api.StartAsync(CampaignState.Ready, c => c.RunFailsAfter = 10 * Second);
        await api.ModifyAsync(CampaignAction.Start);
        api.Clock.Advance(11 * Second);
        Assert.EndsWith(
            "is RUN_ERROR.",
            (await api.ModifyAsync(CampaignAction.Pause)).Detail,
            StringComparison.Ordinal
        );
        Assert.Equal("RUNNING", (await api.ModifyAsync(CampaignAction.Retry)).State);
        api.Clock.Advance(100 * Second);
        Assert.Equal("PAUSED", (await api.ModifyAsync(CampaignAction.Pause)).State);
    }

    [Fact]
    public async Task Delays_are_those_of_the_options()
    {
        await using var api = await Api.StartAsync(
            (LocalCampaignsOptions o) => (o.BuildDelay, o.StartDelay) = (default, default)
        );
        Assert.Equal("READY", (await api.ModifyAsync(CampaignAction.Build)).State);
        Assert.Equal("RUNNING", (await api.ModifyAsync(CampaignAction.Start)).State);
    }

    [Fact]
    public async Task A_disabled_campaign_goes_on_with_what_happens_by_itself()
    {
        await using var api = await Api.StartAsync();
        await api.ModifyAsync("""{"action":"BUILD","enabled":false}""");
        api.Clock.Advance(2 * Second);
        Assert.Equal("CREATED", (await api.ModifyAsync(CampaignAction.Reset)).State);
    }
}
