using System.Globalization;
using Acme.Campaigns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace QuickStart.Steps;

/// <summary>Provides what the steps have in common.</summary>
internal sealed class StepContext(IServiceProvider services, Guid campaignId)
{
    private static readonly string Run = DateTime.UtcNow.ToString("yyMMdd-HHmmss", CultureInfo.InvariantCulture);

    /// <summary>Gets the client, as it would be injected into your class.</summary>
    internal ICampaignsClient Campaigns { get; } = services.GetRequiredService<ICampaignsClient>();

    internal Guid CampaignId => campaignId;

    internal Narrator Narrator { get; } = services.GetRequiredService<Narrator>();

    /// <summary>Returns the customer's ID of an invented record, which is new in each run.</summary>
    internal static string RecordId(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"quickstart-{Run}-{number:000}");

    /// <summary>Returns a copy of the options, which a step can change to create its own client.</summary>
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

    /// <summary>Creates a client without dependency injection, from any HttpClient and options.</summary>
    internal CampaignsClient CreateClient(CampaignsClientOptions options) =>
        new(services.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(CampaignsClient)), options);
}
