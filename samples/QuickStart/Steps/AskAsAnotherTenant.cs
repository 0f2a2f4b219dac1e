using Acme.Campaigns;
using CampaignsGen;

namespace QuickStart.Steps;

/// <summary>Calls with a wrong tenant, which returns 404.</summary>
internal sealed class AskAsAnotherTenant : IStep
{
    public string Title => "Call with another tenant";

    public string Lesson =>
        "A wrong tenant returns 404, not 401. The advice names the tenant and the site that were used.";

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
