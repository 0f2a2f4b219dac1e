using System.Globalization;
using Acme.Campaigns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace QuickStart.Steps;

/// <summary>What the steps share.</summary>
internal sealed class StepContext(IServiceProvider services, Guid campaignId)
{
    private static readonly string Run = DateTime.UtcNow.ToString("yyMMdd-HHmmss", CultureInfo.InvariantCulture);

    /// <summary>The client, as a class of yours would get it by its constructor.</summary>
    internal ICampaignsClient Campaigns { get; } = services.GetRequiredService<ICampaignsClient>();

    internal Guid CampaignId => campaignId;

    internal Narrator Narrator { get; } = services.GetRequiredService<Narrator>();

    /// <summary>The customer's own id of a made-up record, new in each run.</summary>
    internal static string RecordId(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"quickstart-{Run}-{number:000}");

    /// <summary>The options of the story's client, to be changed for a client of one step's own.</summary>
    internal CampaignsClientOptions CopyOptions()
    {
        var options = services.GetRequiredService<IOptions<CampaignsClientOptions>>().Value;
        return new CampaignsClientOptions
        {
            ApiKey = options.ApiKey,
            Tenant = options.Tenant,
            CustomerSite = options.CustomerSite,
            BaseAddress = options.BaseAddress,
        };
    }

    /// <summary>A client without dependency injection: any HttpClient and options.</summary>
    internal CampaignsClient CreateClient(CampaignsClientOptions options) =>
        new(services.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(CampaignsClient)), options);
}
