#if RIVALS
using Benchmarks.Aot;
using Benchmarks.Wire.Models;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Refit;
using Rivals.Kiota;
using Rivals.NSwag;

namespace Benchmarks.Rivals;

/// <summary>The first call of each rival, from making its client.</summary>
internal static class FirstCalls
{
    public static async Task RefitAsync()
    {
        using HttpClient httpClient = Client();
        httpClient.BaseAddress = new Uri(StubHandler.BaseUrl);
        IRefitClient client = RestService.For<IRefitClient>(
            httpClient,
            new RefitSettings(new SystemTextJsonContentSerializer(HandContext.Default.Options))
        );
        await client.ModifyCampaign(
            StubHandler.Id,
            new HandModify { Action = HandAction.START, BuildOnStart = true },
            CancellationToken.None
        );
    }

    public static async Task NSwagAsync()
    {
        using HttpClient httpClient = Client();
        var client = new NSwagClient(httpClient) { BaseUrl = StubHandler.BaseUrl };
        await client.ModifyCampaignAsync(
            new ModifyCampaignRequest { Action = CampaignAction.START, BuildOnStart = true },
            StubHandler.Id
        );
    }

    public static async Task KiotaAsync()
    {
        using HttpClient httpClient = Client();
        var adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: httpClient)
        {
            BaseUrl = StubHandler.BaseUrl,
        };
        var client = new KiotaClient(adapter);
        await client[StubHandler.Id]
            .PatchAsync(
                new global::Rivals.Kiota.Models.ModifyCampaignRequest
                {
                    Action = global::Rivals.Kiota.Models.CampaignAction.START,
                    BuildOnStart = true,
                }
            );
    }

    private static HttpClient Client()
    {
        var httpClient = new HttpClient(new StubHandler());
        httpClient.DefaultRequestHeaders.Add("X-API-Key", StubHandler.Key);
        httpClient.DefaultRequestHeaders.Add("X-8x8-Tenant", "acme");
        return httpClient;
    }
}
#endif
