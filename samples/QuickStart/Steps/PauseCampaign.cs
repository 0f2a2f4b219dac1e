using Acme.Campaigns;

namespace QuickStart.Steps;

/// <summary>PAUSE holds the dialling, and its answer is the last look at the campaign.</summary>
internal sealed class PauseCampaign : IStep
{
    public string Title => "Pause it";

    public string Lesson => "The answer to an action is the only view of a campaign, its records counted.";

    public async Task RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        var campaign = await context.Campaigns.ModifyCampaignAsync(
            context.CampaignId,
            new ModifyCampaignRequest { Action = CampaignAction.Pause },
            cancellationToken
        );
        context.Narrator.Say($"State {campaign.State}, {campaign.RecordCount} records:");
        foreach (var count in campaign.RecordCounts ?? [])
        {
            context.Narrator.Say($"  {count.Count} {count.Type} {count.State} {count.Result}");
        }

        context.Narrator.Say("RESUME would go on; PURGE would clear the queue; CANCEL would end it for good.");
        Expected.State(campaign, CampaignState.Paused);
    }
}
