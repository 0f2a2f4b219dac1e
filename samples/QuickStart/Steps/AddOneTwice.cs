using Acme.Campaigns;
using CampaignsGen;

namespace QuickStart.Steps;

/// <summary>A record that is there already is a 409.</summary>
internal sealed class AddOneTwice : IStep
{
    public string Title => "Add one of them again";

    public string Lesson =>
        "Each crmRecordId is once in a campaign. The exception says what happened and what to check.";

    public async Task RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        var again = new AddRecordsRequest { Records = [new() { CrmRecordId = StepContext.RecordId(1) }] };
        var conflict = await Expected.ThrownByAsync<ConflictException>(() =>
            context.Campaigns.AddRecordsAsync(context.CampaignId, again, cancellationToken)
        );
        context.Narrator.Caught(conflict);
    }
}
