using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;

namespace Pages.Tests.Site;

/// <summary>The site of the documentation, in Debian's Chromium.</summary>
public class SiteTests
{
    [SiteFact]
    public async Task The_home_page_begins_with_the_first_call_and_follows_the_systems_colors()
    {
        await using var server = await SiteServer.StartAsync();
        using var browser = Chromium.Open();
        await OpenAsync(browser, server, "");
        Assert.Contains("CampaignsGen", browser.FindElement(By.TagName("h1")).Text, StringComparison.Ordinal);
        Assert.NotEmpty(
            browser.FindElements(By.CssSelector("pre code.hljs .hljs-keyword, pre code.hljs .hljs-string"))
        );
        Assert.Equal("light", Theme(browser));
        Screenshots.Take(browser, "site-home");

        Prefer(browser, "dark");
        await OpenAsync(browser, server, "");
        Assert.Equal("dark", Theme(browser));
        Screenshots.Take(browser, "site-home-dark");
        Assert.Empty(browser.RequestsElsewhere(server.Address));
    }

    [SiteFact]
    public async Task A_search_finds_the_guide()
    {
        await using var server = await SiteServer.StartAsync();
        using var browser = Chromium.Open();
        await OpenAsync(browser, server, "");
        var field = browser.FindElement(By.Id("search-query"));
        await Waiting.UntilAsync("the search is ready", () => field.Enabled);
        field.SendKeys("idempotency key");
        await Waiting.UntilAsync(
            "the guide is found",
            () => browser.FindElement(By.Id("search-results")).Text.Contains("dempotency", StringComparison.Ordinal)
        );
        Screenshots.Take(browser, "site-search");
    }

    [SiteFact]
    public async Task A_guide_has_the_other_guides_beside_it()
    {
        await using var server = await SiteServer.StartAsync();
        using var browser = Chromium.Open();
        await OpenAsync(browser, server, "openapi/paging.html");
        await Waiting.UntilAsync(
            "the guides are listed",
            () => browser.FindElements(By.CssSelector(".toc a")).Count > 10
        );
        Screenshots.Take(browser, "site-guide");
    }

    [SiteFact]
    public async Task The_reference_describes_the_runtimes_types()
    {
        await using var server = await SiteServer.StartAsync();
        using var browser = Chromium.Open();
        await OpenAsync(browser, server, "api/CampaignsGen.ApiException.html");
        Assert.Contains("ApiException", browser.FindElement(By.TagName("h1")).Text, StringComparison.Ordinal);
        Assert.Contains("thrown when", browser.FindElement(By.TagName("article")).Text, StringComparison.Ordinal);
        Screenshots.Take(browser, "site-reference");
    }

    private static async Task OpenAsync(ChromeDriver browser, SiteServer server, string page)
    {
        await browser.Navigate().GoToUrlAsync(new Uri(server.Address, page));
        await Waiting.UntilAsync(
            "the page is there",
            () => browser.FindElements(By.CssSelector("article h1")).Count > 0
        );
    }

    private static void Prefer(ChromeDriver browser, string theme) =>
        browser.ExecuteCdpCommand(
            "Emulation.setEmulatedMedia",
            new Dictionary<string, object?>
            {
                ["features"] = new[]
                {
                    new Dictionary<string, object?> { ["name"] = "prefers-color-scheme", ["value"] = theme },
                },
            }
        );

    private static string? Theme(ChromeDriver browser) =>
        browser.FindElement(By.TagName("html")).GetAttribute("data-bs-theme");
}
