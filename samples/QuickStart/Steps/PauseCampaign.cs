using Acme.Campaigns;

namespace QuickStart.Steps;

/// <summary>Pauses the campaign and writes its final state.</summary>
internal sealed class PauseCampaign : IStep
{
    public string Title => "Pause the campaign";

    public string Lesson =>
        "The response to an action is the only view of a campaign. It includes the number of records.";

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

        context.Narrator.Say(
            "RESUME would continue; PURGE would clear the queue; CANCEL would end the campaign permanently."
        );
        Expected.State(campaign, CampaignState.Paused);
    }
}
