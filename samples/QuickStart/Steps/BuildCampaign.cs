using Acme.Campaigns;

namespace QuickStart.Steps;

/// <summary>Builds the work list.</summary>
internal sealed class BuildCampaign : IStep
{
    public string Title => "Build the campaign";

    public string Lesson =>
        "BUILD prepares the work list. The response arrives immediately, and the build continues in the background.";

    public async Task RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        var campaign = await context.Campaigns.ModifyCampaignAsync(
            context.CampaignId,
            new ModifyCampaignRequest { Action = CampaignAction.Build },
            cancellationToken
        );
        context.Narrator.Say($"State {campaign.State} is for programs; {campaign.DisplayStatus} is for display.");
        Expected.State(campaign, CampaignState.Building, CampaignState.Ready);
    }
}
