using Acme.Campaigns;

namespace Benchmarks.Aot;

internal static class Calls
{
    public static async Task<bool> AreAnsweredAsync(ICampaignsClient campaigns)
    {
        Campaign campaign = await campaigns.ModifyCampaignAsync(
            StubHandler.Id,
            new ModifyCampaignRequest { Action = CampaignAction.Start, BuildOnStart = true }
        );
        AddRecordsResponse added = await campaigns.AddRecordsAsync(
            StubHandler.Id,
            new AddRecordsRequest
            {
                Records = [new AddRecordRequest { CrmRecordId = "C-1", Priority = RecordPriority.Low }],
            }
        );
        return campaign.State == CampaignState.Running && added.Records.Count == 1;
    }
}
