#if RIVALS
using Benchmarks.Wire.Models;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Refit;
using Rivals.Kiota;
using Rivals.NSwag;

namespace Benchmarks.Rivals;

/// <summary>The clients of other generators, each over a handler that answers at once.</summary>
internal sealed class Clients
{
    private readonly NSwagClient nswag;
    private readonly KiotaClient kiota;
    private readonly IRefitClient refit;
    private readonly Guid id;

    public Clients(HttpClient httpClient, string baseUrl, Guid id)
    {
        this.id = id;
        nswag = new NSwagClient(httpClient) { BaseUrl = baseUrl };
        kiota = new KiotaClient(
            new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: httpClient)
            {
                BaseUrl = baseUrl,
            }
        );
        refit = RestService.For<IRefitClient>(
            httpClient,
            new RefitSettings(new SystemTextJsonContentSerializer(HandContext.Default.Options))
        );
    }

    public IEnumerable<(string Name, Func<CancellationToken, Task> Call)> Modify()
    {
        var ofNSwag = new global::Rivals.NSwag.ModifyCampaignRequest
        {
            Action = global::Rivals.NSwag.CampaignAction.START,
            BuildOnStart = true,
        };
        var ofKiota = new global::Rivals.Kiota.Models.ModifyCampaignRequest
        {
            Action = global::Rivals.Kiota.Models.CampaignAction.START,
            BuildOnStart = true,
        };
        var ofRefit = new HandModify { Action = HandAction.START, BuildOnStart = true };
        yield return ("Refit, System.Text.Json source-generated", token => refit.ModifyCampaign(id, ofRefit, token));
        yield return ("NSwag", token => nswag.ModifyCampaignAsync(ofNSwag, id, token));
        yield return ("Kiota", token => kiota[id].PatchAsync(ofKiota, null, token));
    }
}

internal interface IRefitClient
{
    [Headers("Accept: application/vnd.campaigns.v1+json")]
    [Patch("/{id}")]
    Task<HandCampaign> ModifyCampaign(Guid id, [Body] HandModify body, CancellationToken cancellationToken);
}
#endif
