using Acme.Campaigns;
using CampaignsGen;

namespace QuickStart.Steps;

/// <summary>A wrong tenant is a 404.</summary>
internal sealed class AskAsAnotherTenant : IStep
{
    public string Title => "Ask in the name of another tenant";

    public string Lesson =>
        "A wrong tenant is a 404, not a 401. The advice names the tenant and the site that were used.";

    public async Task RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        var options = context.CopyOptions();
        options.Tenant += "-misspelt";
        var stranger = context.CreateClient(options);
        var notFound = await Expected.ThrownByAsync<NotFoundException>(() =>
            stranger.ModifyCampaignAsync(
                context.CampaignId,
                new ModifyCampaignRequest { Action = CampaignAction.Pause },
                cancellationToken
            )
        );
        context.Narrator.Caught(notFound);
    }
}
