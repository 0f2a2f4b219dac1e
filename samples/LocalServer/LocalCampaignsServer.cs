using CampaignsGen.LocalServer.Answers;
using CampaignsGen.LocalServer.Authentication;
using CampaignsGen.LocalServer.Campaigns;
using CampaignsGen.LocalServer.Faults;
using CampaignsGen.LocalServer.Operations;
using CampaignsGen.LocalServer.Recording;
using CampaignsGen.LocalServer.Validation;

namespace CampaignsGen.LocalServer;

/// <summary>The Campaigns API on loopback, in this process. It knows neither the generator nor the runtime package.</summary>
public sealed class LocalCampaignsServer : IAsyncDisposable
{
    private const string CampaignPath = "/cc/{customerSite}/campaigns/v1/{campaignId}";

    private readonly WebApplication app;
    private readonly RequestLog log;
    private readonly CampaignStore campaigns;
    private readonly LocalCampaignsOptions options;

    private LocalCampaignsServer(
        WebApplication app,
        RequestLog log,
        CampaignStore campaigns,
        LocalCampaignsOptions options
    )
    {
        this.app = app;
        this.log = log;
        this.campaigns = campaigns;
        this.options = options;
    }

    /// <summary>Where the server listens, for example <c>http://127.0.0.1:43121/</c>, without the API's own path.</summary>
    public Uri BaseAddress => new(app.Urls.First());

    /// <summary>The tenants that are served, with their keys and campaigns.</summary>
    public IReadOnlyList<TenantOptions> Tenants => [.. options.Tenants];

    /// <summary>The last 1000 requests and their answers, oldest first, as they are now.</summary>
    public IReadOnlyList<RecordedExchange> Exchanges => log.Snapshot();

    /// <summary>Starts a server and returns when it listens.</summary>
    /// <param name="options">What to serve; null serves <see cref="LocalCampaignsOptions.Sample"/>.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="ArgumentException">The options are wrong; the message lists how.</exception>
    /// <exception cref="IOException">The address is taken.</exception>
    public static async Task<LocalCampaignsServer> StartAsync(
        LocalCampaignsOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        options ??= LocalCampaignsOptions.Sample();
        OptionsCheck.Check(options);
        var schemas = await CampaignsSchemas.GetAsync();
        var log = new RequestLog();
        var campaigns = new CampaignStore(options);
        var app = Build(options, schemas, log, campaigns);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        return new LocalCampaignsServer(app, log, campaigns, options);
    }

    /// <summary>The API's address for a customer site, for example <c>http://127.0.0.1:43121/cc/US1/campaigns/v1/</c>.</summary>
    /// <param name="customerSite">US1, US2 or UK3; another one gives an address at which everything is 404.</param>
    public Uri AddressOf(string customerSite) =>
        new(BaseAddress, $"cc/{Uri.EscapeDataString(customerSite)}/campaigns/v1/");

    /// <summary>Gets the <c>crmRecordId</c> of each record in a campaign, in the order in which the records were added.</summary>
    /// <param name="campaignId">The campaign.</param>
    /// <exception cref="KeyNotFoundException">No tenant has such a campaign.</exception>
    public IReadOnlyList<string> CrmRecordIdsOf(Guid campaignId) => campaigns.Get(campaignId).CrmRecordIds;

    /// <summary>Stops listening and forgets everything. Requests that are being answered are cut off after a second.</summary>
    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await app.StopAsync(patience.Token);
        await app.DisposeAsync();
    }

    private static WebApplication Build(
        LocalCampaignsOptions options,
        CampaignsSchemas schemas,
        RequestLog log,
        CampaignStore campaigns
    )
    {
        // Empty: no file, variable or argument of the hosting program changes what this server does.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(options.Urls);
        builder.Services.AddRoutingCore().AddSingleton<IHostLifetime, HostedInProcess>();
        var app = builder.Build();
        app.UseMiddleware<RecordingMiddleware>(log);
        app.UseMiddleware<ProblemMiddleware>(options.TimeProvider);
        app.UseMiddleware<FaultMiddleware>(options);
        app.UseRouting();
        MapOperations(app, options, schemas, campaigns);
        return app;
    }

    private static void MapOperations(
        WebApplication app,
        LocalCampaignsOptions options,
        CampaignsSchemas schemas,
        CampaignStore campaigns
    )
    {
        var admission = new Admission(options.Tenants, campaigns);
        var body = new RequestBody(schemas);
        app.MapPatch(CampaignPath, new ModifyCampaign(admission, body).HandleAsync);
        app.MapPost($"{CampaignPath}/records", new AddRecords(admission, body, options.AddRecordsStatus).HandleAsync);
    }
}
