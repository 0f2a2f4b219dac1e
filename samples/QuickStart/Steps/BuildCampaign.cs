using Acme.Campaigns;

namespace QuickStart.Steps;

/// <summary>BUILD collects the work list.</summary>
internal sealed class BuildCampaign : IStep
{
    public string Title => "Build the campaign";

    public string Lesson => "BUILD prepares the work list. The answer comes at once; the building goes on behind it.";

    public async Task RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        var campaign = await context.Campaigns.ModifyCampaignAsync(
            context.CampaignId,
            new ModifyCampaignRequest { Action = CampaignAction.Build },
            cancellationToken
        );
        context.Narrator.Say($"State {campaign.State} is for programs; {campaign.DisplayStatus} is for people.");
        Expected.State(campaign, CampaignState.Building, CampaignState.Ready);
    }
}
