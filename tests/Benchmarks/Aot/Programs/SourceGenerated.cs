using Benchmarks.Aot;
using Benchmarks.Wire;
using Benchmarks.Wire.Models;

using var httpClient = new HttpClient(Programs.Handler(args));
HandCampaign campaign = await HandClient.ModifyAsync(
    httpClient,
    $"{StubHandler.BaseUrl}/{StubHandler.Id}",
    new HandModify { Action = HandAction.START, BuildOnStart = true }
);
HandAddRecordsResponse added = await HandClient.AddRecordsAsync(
    httpClient,
    $"{StubHandler.BaseUrl}/{StubHandler.Id}/records",
    new HandAddRecords { Records = [new HandAddRecord { CrmRecordId = "C-1", Priority = HandPriority.LOW }] }
);
return campaign.State == HandState.RUNNING && added.Records.Count == 1 ? 0 : 1;
