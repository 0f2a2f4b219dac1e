using Browser.Tests.Browsers;
using Browser.Tests.Servers;
using CampaignsGen.LocalServer;

namespace Browser.Tests;

/// <summary>One visit of a browser to the page, and what came of it; all tests look at the same.</summary>
public abstract class PageRun : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(100);

    private readonly List<IAsyncDisposable> servers = [];

    internal IReadOnlyDictionary<string, string> Outcomes { get; private set; } = new Dictionary<string, string>();

    /// <summary>Whether the streams that the page gave up had ended while the page was still open.</summary>
    internal bool LeavesItsStreams { get; private set; }

    internal LocalCampaignsServer Campaigns { get; private set; } = null!;

    internal BoardServer Board { get; private set; } = null!;

    internal BoardServer Elsewhere { get; private set; } = null!;

    internal abstract BrowserKind Browser { get; }

    public async Task InitializeAsync()
    {
        if (BrowserFactAttribute.IsSkipped)
        {
            return;
        }

        Campaigns = Keep(await LocalCampaignsServer.StartAsync());
        Elsewhere = Keep(await BoardServer.StartAsync());
        Board = Keep(await BoardServer.StartAsync(new Uri(Elsewhere.Address, "notices/1")));
        PageServer page = Keep(await PageServer.StartAsync(Campaigns, Settings));
        using var browser = new OpenBrowser(Browser, page.Address);
        try
        {
            Outcomes = await page.Told.WaitAsync(Patience);
            LeavesItsStreams = Browser.EndsLeftRequests && await Board.News.AreLeftAsync();
        }
        catch (TimeoutException)
        {
            throw new InvalidOperationException(
                $"The page said nothing for {Patience.TotalMinutes} minutes. The browser wrote:\n{browser.Log}"
            );
        }
    }

    public async Task DisposeAsync()
    {
        servers.Reverse();
        foreach (IAsyncDisposable server in servers)
        {
            await server.DisposeAsync();
        }
    }

    private T Keep<T>(T server)
        where T : IAsyncDisposable
    {
        servers.Add(server);
        return server;
    }

    /// <summary>The configuration of the page, whose address is given.</summary>
    private object Settings(Uri page)
    {
        TenantOptions tenant = Campaigns.Tenants[0];
        Uri campaigns = new(page, $"cc/{tenant.CustomerSite}/campaigns/v1/");
        return new
        {
            CampaignId = tenant.Campaigns[0].Id,
            Campaigns = CampaignsOptions(tenant, campaigns, tenant.FirstKey()),
            Malformed = CampaignsOptions(tenant, campaigns, "not-a-key"),
            Board = BoardOptions(Board.Address, timeout: Long, idleTimeout: Long),
            Impatient = BoardOptions(Board.Address, timeout: Second, idleTimeout: Long),
            Attentive = BoardOptions(Board.Address, timeout: Long, idleTimeout: Second),
            Unreachable = BoardOptions(new Uri("http://127.0.0.1:1/"), timeout: Long, idleTimeout: Long),
        };
    }

    private static object CampaignsOptions(TenantOptions tenant, Uri address, string key) =>
        new
        {
            ApiKey = key,
            Tenant = tenant.Name,
            tenant.CustomerSite,
            BaseAddress = address,
        };

    private object BoardOptions(Uri address, TimeSpan timeout, TimeSpan idleTimeout) =>
        new
        {
            BaseAddress = address,
            Timeout = timeout,
            IdleTimeout = idleTimeout,
            Account = new
            {
                BoardServer.ClientId,
                BoardServer.ClientSecret,
                TokenUrl = new Uri(Board.Address, "token"),
            },
        };
}

/// <summary>The visit of Chromium.</summary>
public sealed class ChromiumRun : PageRun
{
    internal override BrowserKind Browser => BrowserKind.Chromium;
}

/// <summary>The visit of Firefox.</summary>
public sealed class FirefoxRun : PageRun
{
    internal override BrowserKind Browser => BrowserKind.Firefox;
}
