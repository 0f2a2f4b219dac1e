using Acme.Campaigns;
using CampaignsGen;
using OpenQA.Selenium;
using TestKit;

namespace Pages.Tests.Server;

/// <summary>The page of the local server in Debian's Chromium, while a generated client calls the API.</summary>
public class ServerPageTests
{
    private const int Spring = 0;
    private const int Autumn = 1;

    [ToolFact(Chromium.Program, Chromium.Driver)]
    public async Task A_campaign_is_followed_through_its_life_without_a_reload()
    {
        await using var page = await OpenPage.StartAsync();
        await page.UntilStateAsync(Spring, "CREATED");
        page.Card(Spring).FindElement(By.CssSelector("details.records summary")).Click();
        await page.AddRecordsAsync(Spring, [.. Enumerable.Range(1, 6).Select(number => $"CRM-{number}")]);
        await page.SendAsync(Spring, CampaignAction.Build);
        await page.UntilStateAsync(Spring, "BUILDING");
        Assert.StartsWith("Build finishes in ", OpenPage.Field(page.Card(Spring), "due"), StringComparison.Ordinal);
        Assert.Equal("no action", OpenPage.Field(page.Card(Spring), "actions"));
        Screenshots.Take(page.Browser, "server-building");

        page.Click(Spring, "Build finishes");
        await page.UntilStateAsync(Spring, "READY");
        await page.InjectAsync("503", requests: 2);
        await Assert.ThrowsAnyAsync<ApiException>(() => page.SendAsync(Spring, CampaignAction.Start));
        await Assert.ThrowsAnyAsync<ApiException>(() => page.SendAsync(Spring, CampaignAction.Start));
        await page.SendAsync(Spring, CampaignAction.Start);
        await page.UntilStateAsync(Spring, "STARTING");
        page.Click(Spring, "Start finishes");
        await page.UntilStateAsync(Spring, "RUNNING");
        page.Browser.FindElement(By.CssSelector("#requests summary")).Click();
        Screenshots.Take(page.Browser, "server-running");

        page.Click(Spring, "Run error");
        await page.UntilStateAsync(Spring, "RUN_ERROR");
        Assert.Equal(
            "PURGE, RETRY, CANCEL".Split(", ").Order(),
            OpenPage.Field(page.Card(Spring), "actions").Split(", ").Order()
        );
        Screenshots.Take(page.Browser, "server-run-error");
        Assert.Equal(2, page.PossibleTransitions(Spring));
    }

    [ToolFact(Chromium.Program, Chromium.Driver)]
    public async Task A_button_opens_a_schedule_and_another_ends_it()
    {
        await using var page = await OpenPage.StartAsync();
        await page.SendAsync(Autumn, CampaignAction.Start, buildOnStart: true);
        await page.UntilStateAsync(Autumn, "BUILDING");
        page.Click(Autumn, "Build finishes");
        await page.UntilStateAsync(Autumn, "PENDING");
        page.Click(Autumn, "Schedule opens");
        await page.UntilStateAsync(Autumn, "STARTING");
        page.Click(Autumn, "Start finishes");
        await page.UntilStateAsync(Autumn, "RUNNING");
        page.Click(Autumn, "Schedule ends");
        await page.UntilStateAsync(Autumn, "COMPLETE");
        await Waiting.UntilAsync("no button is left", () => OpenPage.Field(page.Card(Autumn), "events") == "");
    }

    [ToolFact(Chromium.Program, Chromium.Driver)]
    public async Task What_comes_by_itself_appears_by_itself()
    {
        await using var page = await OpenPage.StartAsync(options =>
            options.BuildDelay = options.StartDelay = TimeSpan.FromMilliseconds(500)
        );
        await page.SendAsync(Spring, CampaignAction.Start, buildOnStart: true);
        await page.UntilStateAsync(Spring, "RUNNING");
    }

    [ToolFact(Chromium.Program, Chromium.Driver)]
    public async Task Records_appear_as_text_whatever_they_hold()
    {
        const string Markup = "<img src=x onerror=alert(1)>";
        await using var page = await OpenPage.StartAsync();
        page.Card(Spring).FindElement(By.CssSelector("details.records summary")).Click();
        await page.AddRecordsAsync(Spring, "CRM-1", Markup);
        await Waiting.UntilAsync(
            "both records are counted",
            () => OpenPage.Field(page.Card(Spring), "recordCount") == "2 records"
        );
        Assert.Equal("(2 DYNAMIC PENDING)", OpenPage.Field(page.Card(Spring), "recordCounts"));
        var ids = page.Card(Spring).FindElements(By.CssSelector("[data-field=records] td:first-child"));
        Assert.Equal([Markup, "CRM-1"], ids.Select(cell => cell.Text));
        Assert.Equal("Campaigns API, on this computer", page.Browser.Title);
        Assert.Empty(page.Browser.FindElements(By.TagName("img")));
    }

    [ToolFact(Chromium.Program, Chromium.Driver)]
    public async Task A_request_is_listed_with_its_headers_and_without_the_key()
    {
        await using var page = await OpenPage.StartAsync();
        await page.SendAsync(Spring, CampaignAction.Build);
        await Assert.ThrowsAnyAsync<ApiException>(() => page.SendAsync(Spring, CampaignAction.Start));
        await Waiting.UntilAsync(
            "both requests are listed",
            () => page.Browser.FindElements(By.CssSelector("#requests li")).Count == 2
        );
        Assert.Equal(
            ["409", "200"],
            page.Browser.FindElements(By.CssSelector("#requests [data-field=status]")).Select(status => status.Text)
        );
        page.Browser.FindElement(By.CssSelector("#requests summary")).Click();
        string request = page.Text("#requests [data-field=request]");
        Assert.Contains("X-API-Key: eght_••••••", request, StringComparison.Ordinal);
        Assert.Contains("X-8x8-Tenant: acme", request, StringComparison.Ordinal);
        Assert.EndsWith("""{"action":"START"}""", request, StringComparison.Ordinal);
        Assert.Contains("is BUILDING", page.Text("#requests [data-field=response]"), StringComparison.Ordinal);
        Assert.All(
            page.Server.Tenants.SelectMany(tenant => tenant.Keys),
            key => Assert.DoesNotContain(key.Key, page.Browser.PageSource, StringComparison.Ordinal)
        );
    }

    [ToolFact(Chromium.Program, Chromium.Driver)]
    public async Task A_fault_is_injected_for_as_many_requests_as_are_asked_and_then_turns_itself_off()
    {
        await using var page = await OpenPage.StartAsync();
        await page.InjectAsync("Reset", requests: 1);
        Assert.EndsWith("Applies to the next 1 request.", page.Text("#fault-now"), StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<Exception>(() => page.SendAsync(Spring, CampaignAction.Build));
        await Waiting.UntilAsync("the fault is over", () => page.Text("#fault-now") == "No fault is injected.");
        Assert.Equal("no response", page.Text("#requests [data-field=status]"));
        await page.SendAsync(Spring, CampaignAction.Build);

        await page.InjectAsync("500");
        Assert.EndsWith("Applies to all requests.", page.Text("#fault-now"), StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<ApiException>(() => page.SendAsync(Spring, CampaignAction.Build));
        await page.InjectAsync("None");
    }

    [ToolFact(Chromium.Program, Chromium.Driver)]
    public async Task What_the_server_refuses_is_said_on_the_page()
    {
        await using var page = await OpenPage.StartAsync();
        await page.SendAsync(Spring, CampaignAction.Build);
        await page.UntilStateAsync(Spring, "BUILDING");
        // The page is held back, as when somebody else was quicker.
        var button = page.Card(Spring).FindElement(By.XPath(".//button[.='Build fails']"));
        page.Browser.ExecuteScript("changes.close()");
        page.Click(Spring, "Build finishes");
        await Waiting.UntilAsync("it is built", () => Read(page) == "READY");
        button.Click();
        await Waiting.UntilAsync(
            "the refusal is said",
            () => page.Text("#problem") == "BUILD_FAILS does not occur while the campaign is READY."
        );
    }

    [ToolFact(Chromium.Program, Chromium.Driver)]
    public async Task It_says_when_the_server_is_gone()
    {
        await using var page = await OpenPage.StartAsync();
        await page.Server.DisposeAsync();
        await Waiting.UntilAsync(
            "the page says so",
            () => page.Text("#connection").StartsWith("The server does not respond.", StringComparison.Ordinal)
        );
    }

    [ToolFact(Chromium.Program, Chromium.Driver)]
    public async Task The_API_reference_is_rendered_and_nothing_is_loaded_from_elsewhere()
    {
        await using var page = await OpenPage.StartAsync();
        page.Browser.FindElement(By.LinkText("API reference")).Click();
        await Waiting.UntilAsync(
            "the document is rendered",
            () => page.Text("body").Contains("Contact Center Campaigns API", StringComparison.Ordinal)
        );
        await Waiting.UntilAsync(
            "it offers this server",
            () => page.Text("body").Contains(page.Server.BaseAddress.Authority, StringComparison.Ordinal)
        );
        Assert.DoesNotContain("api.8x8.com", page.Text("body"), StringComparison.Ordinal);
        Screenshots.Take(page.Browser, "server-reference");
        Assert.Empty(page.Browser.RequestsElsewhere(page.Server.BaseAddress));
        Assert.Empty(page.Browser.Complaints());
    }

    [ToolFact(Chromium.Program, Chromium.Driver)]
    public async Task A_trial_from_the_API_reference_reaches_this_server()
    {
        await using var page = await OpenPage.StartAsync();
        await page.Browser.Navigate().GoToUrlAsync(new Uri(page.Server.BaseAddress, "reference/"));
        await Waiting.UntilAsync(
            "a trial is offered",
            () => Shown(page, "//button[contains(., 'Test Request')]").Length > 0
        );
        Shown(page, "//button[contains(., 'Test Request')]")[0].Click();
        await Waiting.UntilAsync("the trial is open", () => Shown(page, "//button[contains(., 'Send')]").Length > 0);

        var dialog = Shown(page, "//*[@role='dialog']")[^1];
        var credentials = dialog.FindElements(By.CssSelector("input[placeholder^=QUx]"));
        credentials[0].SendKeys(page.Server.Tenants[0].FirstKey());
        credentials[1].SendKeys(page.Server.Tenants[0].Name);
        dialog
            .FindElements(By.CssSelector("[contenteditable=true]"))
            .First(field => field.Text is "" or "Value")
            .SendKeys(page.IdOf(Spring).ToString());
        Shown(page, "//button[contains(., 'Send')]")[0].Click();
        await Waiting.UntilAsync("the request is received", () => page.Server.Exchanges.Count > 0);
        Assert.Equal(200, page.Server.Exchanges[0].Status);
        Assert.Empty(page.Browser.RequestsElsewhere(page.Server.BaseAddress));
    }

    private static IWebElement[] Shown(OpenPage page, string xpath) =>
        [.. page.Browser.FindElements(By.XPath(xpath)).Where(element => element.Displayed)];

    private static string? Read(OpenPage page) =>
        (string?)
            page.Browser.ExecuteAsyncScript(
                "const done = arguments[arguments.length - 1];"
                    + "fetch('/page/state').then(r => r.json()).then(view => done(view.tenants[0].campaigns[0].state));"
            );
}
