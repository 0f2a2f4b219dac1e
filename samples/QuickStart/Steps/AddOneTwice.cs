using Acme.Campaigns;
using CampaignsGen;

namespace QuickStart.Steps;

/// <summary>Adds an existing record, which returns 409.</summary>
internal sealed class AddOneTwice : IStep
{
    public string Title => "Add a record again";

    public string Lesson =>
        "Each crmRecordId can occur only once in a campaign. The exception describes what happened and what to check.";

    public async Task RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        var again = new AddRecordsRequest { Records = [new() { CrmRecordId = StepContext.RecordId(1) }] };
        var conflict = await Expected.ThrownByAsync<ConflictException>(() =>
            context.Campaigns.AddRecordsAsync(context.CampaignId, again, cancellationToken)
        );
        context.Narrator.Caught(conflict);
    }
}
