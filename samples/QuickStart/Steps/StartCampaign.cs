using Acme.Campaigns;
using CampaignsGen;

namespace QuickStart.Steps;

/// <summary>Retries START until the build is complete.</summary>
internal sealed class StartCampaign : IStep
{
    public string Title => "Start the campaign";

    public string Lesson =>
        "The API has no GET. While the campaign is BUILDING, START returns 409, so it is retried with increasing delays.";

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
        context.Narrator.Say($"Accepted: the campaign is {campaign.State} and will become RUNNING automatically.");
        Expected.State(campaign, CampaignState.Starting, CampaignState.Running);
    }
}
