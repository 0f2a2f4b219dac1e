using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using CampaignsGen.LocalServer.Campaigns;
using CampaignsGen.LocalServer.Faults;

namespace LocalServer.Tests;

/// <summary>The page of the server, without a browser: what it is sent, and whom it serves.</summary>
public partial class PageTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/page/state")]
    [InlineData("/openapi.json")]
    [InlineData("/reference/")]
    public async Task Without_the_option_its_addresses_are_those_of_no_operation(string path)
    {
        await using var api = await Api.StartAsync();
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(api.Server.BaseAddress, path));
        Assert.Equal(404, (await api.SendAsync(request)).Status);
        Assert.Null(api.Server.PageAddress);
    }

    [Theory]
    [InlineData("/", "text/html")]
    [InlineData("/page/page.css", "text/css")]
    [InlineData("/page/page.js", "text/javascript")]
    [InlineData("/page/icon.svg", "image/svg+xml")]
    [InlineData("/reference/", "text/html")]
    public async Task It_loads_nothing_from_elsewhere(string path, string mediaType)
    {
        await using var page = await PageApi.StartAsync();
        using var response = await page.SendAsync(HttpMethod.Get, path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(mediaType, response.Content.Headers.ContentType?.MediaType);
        string policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_shows_a_campaign_with_what_it_takes_now_and_what_comes_next()
    {
        await using var page = await PageApi.StartAsync();
        await page.Api.AddIdsAsync("A", "B");
        await page.Api.ModifyAsync(CampaignAction.Build);
        var campaign = await page.GetCampaignAsync();
        Assert.Equal("BUILDING", campaign.GetProperty("state").GetString());
        Assert.Empty(campaign.GetProperty("actions").EnumerateArray());
        Assert.Equal("BUILD_SUCCEEDS", campaign.GetProperty("due").GetProperty("event").GetString());
        Assert.Equal(
            page.Api.Clock.GetUtcNow() + TimeSpan.FromSeconds(2),
            campaign.GetProperty("due").GetProperty("at").GetDateTimeOffset()
        );
        Assert.Equal(
            ["BUILD_SUCCEEDS to READY", "BUILD_FAILS to BUILD_ERROR"],
            campaign.GetProperty("events").EnumerateArray().Select(Describe)
        );
        Assert.Equal(
            ["B", "A"],
            campaign
                .GetProperty("records")
                .EnumerateArray()
                .Select(record => record.GetProperty("crmRecordId").GetString())
        );

        page.Api.Clock.Advance(TimeSpan.FromSeconds(2));
        campaign = await page.GetCampaignAsync();
        Assert.Equal(
            ["BUILD to BUILDING", "RESET to CREATED", "START to STARTING"],
            campaign.GetProperty("actions").EnumerateArray().Select(Describe).Order(StringComparer.Ordinal)
        );
        Assert.False(campaign.TryGetProperty("due", out _));
    }

    [Fact]
    public async Task A_disabled_campaign_offers_only_the_actions_that_work_on_one()
    {
        await using var page = await PageApi.StartAsync(
            CampaignState.Ready,
            options => options.Tenants[0].Campaigns[0].Enabled = false
        );
        Assert.Equal(
            ["BUILD to BUILDING", "RESET to CREATED"],
            (await page.GetCampaignAsync())
                .GetProperty("actions")
                .EnumerateArray()
                .Select(Describe)
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task The_page_of_another_site_changes_nothing_and_reads_nothing()
    {
        await using var page = await PageApi.StartAsync(CampaignState.Running);
        foreach (
            var (method, path) in new[]
            {
                (HttpMethod.Post, $"/page/campaigns/{Api.Id}/events/RUN_FAILS"),
                (HttpMethod.Put, "/page/fault"),
                (HttpMethod.Get, "/page/state"),
            }
        )
        {
            using var refused = await page.SendAsync(method, path, "{}", "http://elsewhere.example");
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }

        Assert.Equal("RUNNING", (await page.GetCampaignAsync()).GetProperty("state").GetString());
        string own = page.Api.Server.BaseAddress.GetLeftPart(UriPartial.Authority);
        using var allowed = await page.SendAsync(HttpMethod.Get, "/page/state", origin: own);
        Assert.Equal(HttpStatusCode.OK, allowed.StatusCode);
    }

    [Fact]
    public async Task Its_own_requests_are_neither_recorded_nor_faulty()
    {
        await using var page = await PageApi.StartAsync();
        await page.SetFaultAsync("""{"kind":"RESET"}""");
        await page.GetTextAsync("/");
        await page.GetTextAsync("/openapi.json");
        Assert.Empty(page.Api.Server.Exchanges);
        Assert.Equal(page.Api.Server.BaseAddress, page.Api.Server.PageAddress);
    }

    [Fact]
    public async Task It_shows_requests_newest_first_and_hides_each_key_in_them()
    {
        await using var page = await PageApi.StartAsync();
        await page.Api.ModifyAsync(CampaignAction.Build);
        var careless = page.Api.Patch($$"""{"action":"BUILD","note":"{{Api.Key}}"}""");
        careless.RequestUri = new Uri(careless.RequestUri + "?key=" + Api.Key);
        careless.Headers.Add("X-Copy", Api.Key);
        careless.Headers.Add("Authorization", "Bearer a-token-of-somebody");
        using var response = await page.Api.SendRawAsync(careless);

        string state = await page.GetTextAsync("/page/state");
        Assert.DoesNotContain(Api.Key["eght_".Length..], state, StringComparison.Ordinal);
        Assert.DoesNotContain("a-token-of-somebody", state, StringComparison.Ordinal);
        var exchanges = JsonElement.Parse(state).GetProperty("exchanges");
        Assert.Equal([2, 1], exchanges.EnumerateArray().Select(exchange => exchange.GetProperty("number").GetInt32()));
        Assert.Equal(page.Api.Clock.GetUtcNow(), exchanges[0].GetProperty("receivedAt").GetDateTimeOffset());
        Assert.Equal("eght_••••••", exchanges[1].GetProperty("headers").GetProperty("X-API-Key").GetString());
        Assert.Equal("acme", exchanges[1].GetProperty("headers").GetProperty("X-8x8-Tenant").GetString());
    }

    [Fact]
    public async Task No_address_of_the_page_gives_a_key_away()
    {
        await using var page = await PageApi.StartAsync();
        foreach (string path in (string[])["/", "/page/page.js", "/page/state", "/openapi.json", "/reference/"])
        {
            Assert.DoesNotContain(Api.Key, await page.GetTextAsync(path), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_long_body_is_cut_and_says_how_long_it_was()
    {
        await using var page = await PageApi.StartAsync();
        await page.Api.AddIdsAsync([.. Enumerable.Range(0, 100).Select(number => $"{number}-{new string('x', 60)}")]);
        string shown = (await page.GetStateAsync()).GetProperty("exchanges")[0].GetProperty("requestBody").GetString()!;
        Assert.EndsWith(" bytes)", shown, StringComparison.Ordinal);
        Assert.InRange(shown.Length, 4096, 4200);
    }

    [Fact]
    public async Task The_stream_sends_the_state_at_once_and_after_each_change()
    {
        await using var page = await PageApi.StartAsync();
        using var response = await page.SendAsync(HttpMethod.Get, "/page/changes");
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync());
        Assert.Equal("CREATED", await ReadStateAsync(lines));
        await page.Api.ModifyAsync(CampaignAction.Build);
        Assert.Equal("BUILDING", await ReadStateAsync(lines));
        page.Api.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("READY", await ReadStateAsync(lines));
    }

    [Fact]
    public async Task A_page_that_stays_open_does_not_keep_the_server_from_stopping()
    {
        var page = await PageApi.StartAsync();
        using var response = await page.SendAsync(HttpMethod.Get, "/page/changes");
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync());
        await ReadStateAsync(lines);
        await page.Api.Server.DisposeAsync();
        Assert.Equal("", (await lines.ReadToEndAsync()).Trim());
        await page.DisposeAsync();
    }

    [Fact]
    public async Task The_OpenAPI_document_sends_a_trial_to_this_server_and_is_otherwise_the_one_of_the_API()
    {
        await using var page = await PageApi.StartAsync();
        var document = JsonElement.Parse(await page.GetTextAsync("/openapi.json"));
        var server = Assert.Single(document.GetProperty("servers").EnumerateArray());
        Assert.Equal(
            $"{page.Api.Server.BaseAddress}cc/{{customerSite}}/campaigns/v1",
            server.GetProperty("url").GetString()
        );
        Assert.Equal(
            "US1",
            server.GetProperty("variables").GetProperty("customerSite").GetProperty("default").GetString()
        );
        Assert.DoesNotContain("api.8x8.com", document.GetProperty("paths").GetRawText(), StringComparison.Ordinal);
        Assert.Equal(
            "modifyCampaign",
            document
                .GetProperty("paths")
                .GetProperty("/{campaignId}")
                .GetProperty("patch")
                .GetProperty("operationId")
                .GetString()
        );
    }

    [Fact]
    public async Task The_drawing_has_the_transitions_of_the_state_machine_and_no_other()
    {
        await using var page = await PageApi.StartAsync();
        var drawn = Edge()
            .Matches(await page.GetTextAsync("/"))
            .Select(edge => (edge.Groups[1].Value, edge.Groups[2].Value));
        Assert.Equal(Transitions().Order(), drawn.Order());
    }

    [Fact]
    public async Task The_page_has_a_word_for_each_event_and_an_option_for_each_fault()
    {
        await using var page = await PageApi.StartAsync();
        string script = await page.GetTextAsync("/page/page.js");
        Assert.All(
            Enum.GetValues<CampaignEvent>(),
            value => Assert.Contains($"  {Spelling.Of(value)}: \"", script, StringComparison.Ordinal)
        );
        Assert.Equal(
            Enum.GetValues<FaultKind>().Select(Spelling.Of),
            Option().Matches(await page.GetTextAsync("/")).Select(option => option.Groups[1].Value)
        );
    }

    private static IEnumerable<(string From, string To)> Transitions()
    {
        foreach (var state in Enum.GetValues<CampaignState>())
        {
            var byRequest = Enum.GetValues<CampaignAction>()
                .SelectMany(action =>
                    new[] { true, false }.Select(ahead => StateMachine.Next(action, state, buildOnStart: true, ahead))
                );
            var byItself = Enum.GetValues<CampaignEvent>().Select(happening => StateMachine.Next(happening, state));
            foreach (var next in byRequest.Concat(byItself).Distinct())
            {
                if (next is { } to && to != state)
                {
                    yield return (Spelling.Of(state), Spelling.Of(to));
                }
            }
        }
    }

    private static string Describe(JsonElement transition) =>
        $"{transition.GetProperty("by").GetString()} to {transition.GetProperty("to").GetString()}";

    private static async Task<string?> ReadStateAsync(StreamReader lines)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        string? line;
        do
        {
            line = await lines.ReadLineAsync(patience.Token);
        } while (line is "");

        return JsonElement
            .Parse(line!["data: ".Length..])
            .GetProperty("tenants")[0]
            .GetProperty("campaigns")[0]
            .GetProperty("state")
            .GetString();
    }

    [GeneratedRegex("data-from=\"(\\w+)\"\\s+data-to=\"(\\w+)\"")]
    private static partial Regex Edge();

    [GeneratedRegex("<option value=\"(\\w+)\">")]
    private static partial Regex Option();
}
