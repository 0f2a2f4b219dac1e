using CampaignsGen.LocalServer.Answers;
using CampaignsGen.LocalServer.Authentication;
using CampaignsGen.LocalServer.Campaigns;
using CampaignsGen.LocalServer.Faults;
using CampaignsGen.LocalServer.Operations;
using CampaignsGen.LocalServer.Page;
using CampaignsGen.LocalServer.Recording;
using CampaignsGen.LocalServer.Validation;

namespace CampaignsGen.LocalServer;

/// <summary>Represents a Campaigns API server on the loopback address, in this process. It uses neither the generator nor the runtime package.</summary>
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

    /// <summary>Gets the address on which the server listens, such as <c>http://127.0.0.1:43121/</c>, without the path of the API.</summary>
    public Uri BaseAddress => new(app.Urls.First());

    /// <summary>Gets the address of the page, or <see langword="null"/> if the options do not ask for one.</summary>
    public Uri? PageAddress => options.Page ? BaseAddress : null;

    /// <summary>Gets the tenants of the server, with their API keys and campaigns.</summary>
    public IReadOnlyList<TenantOptions> Tenants => [.. options.Tenants];

    /// <summary>Gets a snapshot of the last 1000 requests and their responses, oldest first.</summary>
    public IReadOnlyList<RecordedExchange> Exchanges => log.Snapshot();

    /// <summary>Starts a server and completes when it listens.</summary>
    /// <param name="options">The options of the server, or <see langword="null"/> to use <see cref="LocalCampaignsOptions.Sample"/>.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <exception cref="ArgumentException">The options are invalid. The message lists every problem.</exception>
    /// <exception cref="IOException">The address is already in use.</exception>
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

    /// <summary>Gets the address of the API for a customer site, such as <c>http://127.0.0.1:43121/cc/US1/campaigns/v1/</c>.</summary>
    /// <param name="customerSite">US1, US2 or UK3. At the address of any other site, every request returns 404.</param>
    public Uri AddressOf(string customerSite) =>
        new(BaseAddress, $"cc/{Uri.EscapeDataString(customerSite)}/campaigns/v1/");

    /// <summary>Gets the <c>crmRecordId</c> of each record in a campaign, in the order in which the records were added.</summary>
    /// <param name="campaignId">The campaign.</param>
    /// <exception cref="KeyNotFoundException">No tenant has such a campaign.</exception>
    public IReadOnlyList<string> CrmRecordIdsOf(Guid campaignId) => campaigns.Get(campaignId).CrmRecordIds;

    /// <summary>Stops the server and discards its state. Requests in progress are aborted after one second.</summary>
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
        // Empty, so that no file, variable or argument of the hosting program changes the server.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(options.Urls);
        builder.Services.AddRoutingCore().AddSingleton<IHostLifetime, HostedInProcess>();
        var app = builder.Build();
        var faults = new FaultSwitch();
        if (options.Page)
        {
            new ServerPage(options, campaigns, log, faults).Use(app);
        }

        app.UseMiddleware<RecordingMiddleware>(log, options.TimeProvider);
        app.UseMiddleware<ProblemMiddleware>(options.TimeProvider);
        app.UseMiddleware<FaultMiddleware>(options, faults);
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
