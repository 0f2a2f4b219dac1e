using System.Net;
using CampaignsGen.LocalServer.Campaigns;

namespace LocalServer.Tests;

/// <summary>The buttons of the page that let events happen that would come with time.</summary>
public class PageEventTests
{
    public static TheoryData<string, string> EventsAndStates()
    {
        var pairs = new TheoryData<string, string>();
        foreach (var happening in Enum.GetValues<CampaignEvent>())
        {
            foreach (var state in Enum.GetValues<CampaignState>())
            {
                pairs.Add(Spelling.Of(happening), Spelling.Of(state));
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(EventsAndStates))]
    public async Task An_event_happens_where_the_state_has_it_and_is_refused_elsewhere(string happening, string state)
    {
        var before = Spelling.Parse<CampaignState>(state);
        await using var page = await PageApi.StartAsync(
            before,
            options => options.Tenants[0].Campaigns[0].StartsAfter = TimeSpan.FromHours(1)
        );
        var offered = (await page.GetCampaignAsync()).GetProperty("events").EnumerateArray().ToArray();
        var next = StateMachine.Next(Spelling.Parse<CampaignEvent>(happening), before);
        Assert.Equal(
            next is not null,
            offered.Any(transition => transition.GetProperty("by").GetString() == happening)
        );

        var (status, text) = await page.LetHappenAsync(happening);
        Assert.Equal(next is null ? HttpStatusCode.Conflict : HttpStatusCode.NoContent, status);
        Assert.Equal(next is not null, text.Length == 0);
        Assert.Equal(Spelling.Of(next ?? before), (await page.GetCampaignAsync()).GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_schedule_that_the_page_opens_is_open_for_the_API_too()
    {
        await using var page = await PageApi.StartAsync(
            CampaignState.Ready,
            options => options.Tenants[0].Campaigns[0].StartsAfter = TimeSpan.FromHours(1)
        );
        Assert.Equal("PENDING", (await page.Api.ModifyAsync(CampaignAction.Start)).State);
        await page.LetHappenAsync("SCHEDULE_OPENS");
        page.Api.Clock.Advance(TimeSpan.FromSeconds(1));
        var paused = await page.Api.ModifyAsync(CampaignAction.Pause);
        Assert.Equal("PAUSED", paused.State);
        Assert.Equal(page.Api.Clock.GetUtcNow() - TimeSpan.FromSeconds(1), paused.Time("startTime"));
    }

    [Fact]
    public async Task A_schedule_that_the_page_ends_completes_the_campaign()
    {
        await using var page = await PageApi.StartAsync(CampaignState.Running);
        await page.LetHappenAsync("SCHEDULE_ENDS");
        var purged = await page.Api.ModifyAsync(CampaignAction.Purge);
        Assert.Equal("COMPLETE", purged.State);
        Assert.Equal(page.Api.Clock.GetUtcNow(), purged.Time("endTime"));
        Assert.Equal(page.Api.Clock.GetUtcNow(), purged.Time("completedTime"));
    }

    [Fact]
    public async Task A_build_that_the_page_finishes_finds_the_records_of_the_query()
    {
        await using var page = await PageApi.StartAsync(
            CampaignState.Created,
            options =>
            {
                options.Tenants[0].Campaigns[0].Dynamic = false;
                options.Tenants[0].Campaigns[0].QueryRecords = 3;
            }
        );
        await page.Api.ModifyAsync(CampaignAction.Build);
        await page.LetHappenAsync("BUILD_SUCCEEDS");
        Assert.Equal(3, (await page.GetCampaignAsync()).GetProperty("recordCount").GetInt32());
    }

    [Fact]
    public async Task A_failure_that_the_page_adds_uses_up_none_of_the_settings()
    {
        await using var page = await PageApi.StartAsync(CampaignState.Building);
        await page.LetHappenAsync("BUILD_FAILS");
        await page.Api.ModifyAsync(CampaignAction.Build);
        page.Api.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("READY", (await page.GetCampaignAsync()).GetProperty("state").GetString());
    }

    [Fact]
    public async Task An_unknown_campaign_or_event_is_named()
    {
        await using var page = await PageApi.StartAsync();
        Assert.Equal(
            (HttpStatusCode.NotFound, $"There is no campaign {Guid.Empty}."),
            await page.LetHappenAsync("SCHEDULE_OPENS", Guid.Empty)
        );
        var (status, text) = await page.LetHappenAsync("CHRISTMAS");
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.StartsWith(
            "There is no event 'CHRISTMAS'. The events are BUILD_SUCCEEDS, ",
            text,
            StringComparison.Ordinal
        );
    }
}
