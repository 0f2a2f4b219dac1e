using Acme.Campaigns;
using CampaignsGen;

namespace QuickStart.Steps;

/// <summary>START is asked again until the build is over.</summary>
internal sealed class StartCampaign : IStep
{
    public string Title => "Start it";

    public string Lesson =>
        "The API has no GET. While the campaign is BUILDING, START is a 409, so it is asked again with back-off.";

    public async Task RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        var start = new ModifyCampaignRequest { Action = CampaignAction.Start };
        var wait = new ApiWait<ApiException> { Interval = BackOff.First, Progress = context.Narrator };
        var campaign = await context.Campaigns.ModifyCampaignWhenReadyAsync(
            context.CampaignId,
            start,
            wait,
            cancellationToken
        );
        context.Narrator.Say($"Accepted: the campaign is {campaign.State} and will be RUNNING by itself.");
        Expected.State(campaign, CampaignState.Starting, CampaignState.Running);
    }
}
