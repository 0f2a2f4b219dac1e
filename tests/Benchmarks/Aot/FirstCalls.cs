using Acme.Campaigns;
using Benchmarks.Wire;
using Benchmarks.Wire.Models;

namespace Benchmarks.Aot;

/// <summary>The same first call by each rival: what makes its client stands in a method of its own, so that no other's is compiled.</summary>
internal static class FirstCalls
{
    public const string Bare = "floor: HttpClient, bytes";
    public const string SourceGenerated = "HttpClient and System.Text.Json, source-generated";
    public const string Ours = "CampaignsGen";

    public static Dictionary<string, Func<Task>> All { get; } =
        new()
        {
            [SourceGenerated] = CallSourceGeneratedAsync,
            [Bare] = CallBareAsync,
            [Ours] = CallOursAsync,
#if RIVALS
            ["Refit, System.Text.Json source-generated"] = Rivals.FirstCalls.RefitAsync,
            ["NSwag"] = Rivals.FirstCalls.NSwagAsync,
            ["Kiota"] = Rivals.FirstCalls.KiotaAsync,
#endif
        };

    private static async Task CallBareAsync()
    {
        using var httpClient = new HttpClient(new StubHandler());
        await BareClient.ModifyAsync(httpClient);
    }

    private static async Task CallSourceGeneratedAsync()
    {
        using var httpClient = new HttpClient(new StubHandler());
        await HandClient.ModifyAsync(
            httpClient,
            $"{StubHandler.BaseUrl}/{StubHandler.Id}",
            new HandModify { Action = HandAction.START, BuildOnStart = true }
        );
    }

    private static async Task CallOursAsync()
    {
        using var httpClient = new HttpClient(new StubHandler());
        var client = new CampaignsClient(
            httpClient,
            new CampaignsClientOptions { ApiKey = StubHandler.Key, Tenant = "acme" }
        );
        await client.ModifyCampaignAsync(
            StubHandler.Id,
            new ModifyCampaignRequest { Action = CampaignAction.Start, BuildOnStart = true }
        );
    }
}
