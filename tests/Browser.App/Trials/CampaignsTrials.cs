using Acme.Campaigns;
using Microsoft.Extensions.Options;

namespace Browser.App.Trials;

/// <summary>The Campaigns API, of the origin of the page.</summary>
internal sealed class CampaignsTrials(
    ICampaignsClient client,
    ICampaignsClientFactory clients,
    IConfiguration configuration,
    IStartupValidator validator
) : ITrials
{
    private static readonly ModifyCampaignRequest Build = new() { Action = CampaignAction.Build };

    public IReadOnlyDictionary<string, Func<CancellationToken, Task<string>>> All =>
        new Dictionary<string, Func<CancellationToken, Task<string>>>
        {
            ["build"] = async token => $"{(await client.ModifyCampaignAsync(Campaign, Build, token)).State}",
            ["addRecords"] = AddRecordsAsync,
            ["unknownCampaign"] = async token => $"{await client.ModifyCampaignAsync(Guid.NewGuid(), Build, token)}",
            ["malformedKey"] = _ => Task.FromResult($"{clients.Get("malformed")}"),
            ["checkOptions"] = _ => Task.FromResult(Check()),
        };

    private Guid Campaign => Guid.Parse(configuration["CampaignId"]!);

    private string Check()
    {
        validator.Validate();
        return "checked";
    }

    private async Task<string> AddRecordsAsync(CancellationToken token)
    {
        AddRecordsRequest records = new() { Records = [new AddRecordRequest { CrmRecordId = "C-1" }] };
        using AddRecordsApiResponse response = await client.AddRecordsWithResponseAsync(Campaign, records, token);
        return $"{response.StatusCode}";
    }
}
