using System.Security.Cryptography;
using Browser.Tests.Browsers;

namespace Browser.Tests;

/// <summary>What the page says of its calls, in each of the browsers.</summary>
public abstract class PageTests(PageRun run)
{
    [BrowserFact]
    public void A_registered_client_calls_with_its_credentials()
    {
        Assert.Equal("BUILDING", Of("build"));
        var request = run.Campaigns.Exchanges[0].Request;
        Assert.Equal(run.Campaigns.Tenants[0].FirstKey(), request.Headers["X-API-Key"]);
        Assert.Equal(run.Campaigns.Tenants[0].Name, request.Headers["X-8x8-Tenant"]);
    }

    [BrowserFact]
    public void A_declared_error_is_its_exception()
    {
        AssertBegins(
            "NotFoundException: modifyCampaign returned 404 Not Found: \"No such campaign\".",
            "unknownCampaign"
        );
        AssertBegins("NotFoundException: getNotice returned 404 Not Found: \"No such notice\".", "getMissing");
        Assert.Equal("Conflict", Of("addRecords"));
    }

    [BrowserFact]
    public void Options_are_checked_when_a_client_is_made_and_when_the_page_asks_for_it()
    {
        AssertBegins("OptionsValidationException: CampaignsClientOptions.ApiKey is malformed", "malformedKey");
        AssertBegins("OptionsValidationException: CampaignsClientOptions.ApiKey is malformed", "checkOptions");
    }

    [BrowserFact]
    public void Tokens_are_obtained_and_sent_to_another_origin()
    {
        Assert.Equal("cat lost", Of("addWithToken"));
        Assert.Equal("mine", Of("ownAdd"));
    }

    [BrowserFact]
    public void What_the_browser_decompresses_is_read() => Assert.Equal(new string('z', 50_000), Of("getCompressed"));

    [BrowserFact]
    public void Octets_come_and_go_as_long_as_nobody_blocks()
    {
        Assert.Equal(Convert.ToHexString(SHA256.HashData(run.Board.Picture)), Of("getPicture"));
        Assert.Equal("done", Of("putPicture"));
        AssertBegins("NotSupportedException: ", "readAtOnce");
    }

    [BrowserFact]
    public void No_redirect_is_followed()
    {
        foreach (string trial in (string[])["moved", "ownMoved"])
        {
            AssertBegins("UnexpectedResponseException: getMoved returned 0, a status code that", trial);
            Assert.Contains("the response is a redirect, and a browser does not reveal its target", Of(trial), default);
        }

        Assert.Empty(run.Elsewhere.Asked);
    }

    [BrowserFact]
    public void User_agent_and_cookies_are_those_of_the_browser()
    {
        Assert.Contains("User-Agent: Mozilla/5.0 ", Of("headers"), default);
        Assert.DoesNotContain("Cookie", Of("headers"), default);
        // A header that a page may not send unasked would make the browser ask.
        Assert.DoesNotContain("OPTIONS /headers", run.Board.Asked);
    }

    [BrowserFact]
    public void A_call_ends_by_its_time_limit_by_its_token_and_without_a_server()
    {
        AssertBegins("ApiTimeoutException: keepSilent received no response within 1 s.", "timeout");
        AssertBegins("OperationCanceledException: keepSilent was canceled.", "cancel");
        AssertBegins("HttpRequestException: TypeError", "unreachable");
    }

    [BrowserFact]
    public void Events_are_heard_as_they_are_sent() => Assert.Equal("first, second, third", Of("news"));

    [BrowserFact]
    public void A_stream_that_breaks_or_stalls_ends_in_an_exception()
    {
        AssertBegins("UnexpectedResponseException: followNews returned 200 OK, and its body was truncated", "newsCut");
        AssertBegins("ApiTimeoutException: followNews stalled: no data arrived for 1 s.", "newsStalled");
    }

    [BrowserFact]
    public void A_stream_can_be_left_and_followed_again()
    {
        Assert.Equal("left at first", Of("newsLeft"));
        AssertBegins("OperationCanceledException: followNews was canceled.", "newsCancelled");
        Assert.True(run.LeavesItsStreams || !run.Browser.EndsLeftRequests);
    }

    private string Of(string trial) => run.Outcomes[trial];

    private void AssertBegins(string expected, string trial) => Assert.StartsWith(expected, Of(trial), default);
}

/// <summary>In Debian's Chromium.</summary>
[Collection("browsers, one after the other")]
public sealed class ChromiumTests(ChromiumRun run) : PageTests(run), IClassFixture<ChromiumRun>;

/// <summary>In Debian's Firefox.</summary>
[Collection("browsers, one after the other")]
public sealed class FirefoxTests(FirefoxRun run) : PageTests(run), IClassFixture<FirefoxRun>;
