using System.Globalization;
using Acme.Campaigns;
using CampaignsGen.LocalServer;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;

namespace Pages.Tests.Server;

/// <summary>A local server, a browser that shows its page, and a generated client that calls its API.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly HttpClient http = new();

    private OpenPage(LocalCampaignsServer server, ChromeDriver browser)
    {
        Server = server;
        Browser = browser;
        var tenant = server.Tenants[0];
        Campaigns = new CampaignsClient(
            http,
            new CampaignsClientOptions
            {
                ApiKey = tenant.FirstKey(),
                Tenant = tenant.Name,
                BaseAddress = server.AddressOf(tenant.CustomerSite),
            }
        );
    }

    internal LocalCampaignsServer Server { get; }

    internal ChromeDriver Browser { get; }

    internal CampaignsClient Campaigns { get; }

    /// <summary>Starts all three. Builds and starts take so long that only a button finishes them.</summary>
    internal static async Task<OpenPage> StartAsync(Action<LocalCampaignsOptions>? change = null)
    {
        var options = LocalCampaignsOptions.Sample();
        options.Page = true;
        options.BuildDelay = options.StartDelay = TimeSpan.FromMinutes(10);
        change?.Invoke(options);
        var server = await LocalCampaignsServer.StartAsync(options);
        var page = new OpenPage(server, Chromium.Open());
        await page.Browser.Navigate().GoToUrlAsync(server.PageAddress!);
        await Waiting.UntilAsync("the page is live", () => page.Text("#connection") == "Live");
        return page;
    }

    internal Guid IdOf(int campaign) => Server.Tenants[0].Campaigns[campaign].Id;

    /// <summary>The card of a campaign.</summary>
    internal IWebElement Card(int campaign) => Browser.FindElement(By.Id($"campaign-{IdOf(campaign)}"));

    internal string State(int campaign) => Field(Card(campaign), "state");

    /// <summary>How many arrows of the drawing are lit.</summary>
    internal int PossibleTransitions(int campaign) => Card(campaign).FindElements(By.CssSelector(".possible")).Count;

    internal static string Field(IWebElement element, string name) =>
        element.FindElement(By.CssSelector($"[data-field={name}]")).Text;

    internal string Text(string selector) => Browser.FindElement(By.CssSelector(selector)).Text;

    internal Task<Campaign> SendAsync(int campaign, CampaignAction action, bool? buildOnStart = null) =>
        Campaigns.ModifyCampaignAsync(IdOf(campaign), new() { Action = action, BuildOnStart = buildOnStart });

    internal Task AddRecordsAsync(int campaign, params string[] crmRecordIds) =>
        Campaigns.AddRecordsAsync(
            IdOf(campaign),
            new() { Records = [.. crmRecordIds.Select(id => new AddRecordRequest { CrmRecordId = id })] }
        );

    /// <summary>Selects a fault on the page, for some requests or all.</summary>
    internal async Task InjectAsync(string fault, int? requests = null)
    {
        var form = Browser.FindElement(By.Id("fault"));
        form.FindElement(By.XPath($".//option[starts-with(.,'{fault}')]")).Click();
        var number = form.FindElement(By.Name("requests"));
        number.Clear();
        number.SendKeys(requests?.ToString(CultureInfo.InvariantCulture) ?? "");
        form.FindElement(By.TagName("button")).Click();
        await Waiting.UntilAsync(
            $"'{fault}' is injected",
            () => Text("#fault-now").StartsWith(fault == "None" ? "No fault" : fault, StringComparison.Ordinal)
        );
    }

    /// <summary>Clicks a button that a campaign offers.</summary>
    internal void Click(int campaign, string button) =>
        Card(campaign).FindElement(By.XPath($".//button[.='{button}']")).Click();

    internal async Task UntilStateAsync(int campaign, string state)
    {
        await Waiting.UntilAsync($"campaign {campaign} is {state}", () => State(campaign) == state);
        string drawn = Card(campaign).FindElement(By.CssSelector(".machine [aria-current=step]")).Text;
        Assert.Equal(state.Replace('_', ' '), drawn);
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Quit();
        Browser.Dispose();
        http.Dispose();
        await Server.DisposeAsync();
    }
}
