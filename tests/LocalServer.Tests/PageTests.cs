using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using CampaignsGen.LocalServer.Campaigns;
using CampaignsGen.LocalServer.Faults;

namespace LocalServer.Tests;

/// <summary>The page of the server, without a browser: what it is sent, and what its buttons do.</summary>
public partial class PageTests
{
    public static TheoryData<string, string> EventsAndStates()
    {
        var pairs = new TheoryData<string, string>();
        foreach (var happening in Enum.GetValues<CampaignEvent>())
        {
            foreach (var state in Enum.GetValues<CampaignState>())
            {
                pairs.Add(Spelling.Of(happening), Spelling.Of(state));
            }
        }

        return pairs;
    }

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

    [Theory]
    [MemberData(nameof(EventsAndStates))]
    public async Task An_event_happens_where_the_state_has_it_and_is_refused_elsewhere(string happening, string state)
    {
        var before = Spelling.Parse<CampaignState>(state);
        await using var page = await PageApi.StartAsync(
            before,
            options => options.Tenants[0].Campaigns[0].StartsAfter = TimeSpan.FromHours(1)
        );
        var offered = (await page.GetCampaignAsync()).GetProperty("events").EnumerateArray().ToArray();
        var next = StateMachine.Next(Spelling.Parse<CampaignEvent>(happening), before);
        Assert.Equal(
            next is not null,
            offered.Any(transition => transition.GetProperty("by").GetString() == happening)
        );

        var (status, text) = await page.LetHappenAsync(happening);
        Assert.Equal(next is null ? HttpStatusCode.Conflict : HttpStatusCode.NoContent, status);
        Assert.Equal(next is not null, text.Length == 0);
        Assert.Equal(Spelling.Of(next ?? before), (await page.GetCampaignAsync()).GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_schedule_that_the_page_opens_is_open_for_the_API_too()
    {
        await using var page = await PageApi.StartAsync(
            CampaignState.Ready,
            options => options.Tenants[0].Campaigns[0].StartsAfter = TimeSpan.FromHours(1)
        );
        Assert.Equal("PENDING", (await page.Api.ModifyAsync(CampaignAction.Start)).State);
        await page.LetHappenAsync("SCHEDULE_OPENS");
        page.Api.Clock.Advance(TimeSpan.FromSeconds(1));
        var paused = await page.Api.ModifyAsync(CampaignAction.Pause);
        Assert.Equal("PAUSED", paused.State);
        Assert.Equal(page.Api.Clock.GetUtcNow() - TimeSpan.FromSeconds(1), paused.Time("startTime"));
    }

    [Fact]
    public async Task A_schedule_that_the_page_ends_completes_the_campaign()
    {
        await using var page = await PageApi.StartAsync(CampaignState.Running);
        await page.LetHappenAsync("SCHEDULE_ENDS");
        var purged = await page.Api.ModifyAsync(CampaignAction.Purge);
        Assert.Equal("COMPLETE", purged.State);
        Assert.Equal(page.Api.Clock.GetUtcNow(), purged.Time("endTime"));
        Assert.Equal(page.Api.Clock.GetUtcNow(), purged.Time("completedTime"));
    }

    [Fact]
    public async Task A_build_that_the_page_finishes_finds_the_records_of_the_query()
    {
        await using var page = await PageApi.StartAsync(
            CampaignState.Created,
            options =>
            {
                options.Tenants[0].Campaigns[0].Dynamic = false;
                options.Tenants[0].Campaigns[0].QueryRecords = 3;
            }
        );
        await page.Api.ModifyAsync(CampaignAction.Build);
        await page.LetHappenAsync("BUILD_SUCCEEDS");
        Assert.Equal(3, (await page.GetCampaignAsync()).GetProperty("recordCount").GetInt32());
    }

    [Fact]
    public async Task A_failure_that_the_page_adds_uses_up_none_of_the_settings()
    {
        await using var page = await PageApi.StartAsync(CampaignState.Building);
        await page.LetHappenAsync("BUILD_FAILS");
        await page.Api.ModifyAsync(CampaignAction.Build);
        page.Api.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("READY", (await page.GetCampaignAsync()).GetProperty("state").GetString());
    }

    [Fact]
    public async Task An_unknown_campaign_or_event_is_named()
    {
        await using var page = await PageApi.StartAsync();
        Assert.Equal(
            (HttpStatusCode.NotFound, $"There is no campaign {Guid.Empty}."),
            await page.LetHappenAsync("SCHEDULE_OPENS", Guid.Empty)
        );
        var (status, text) = await page.LetHappenAsync("CHRISTMAS");
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.StartsWith(
            "There is no event 'CHRISTMAS'. The events are BUILD_SUCCEEDS, ",
            text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("INTERNAL_SERVER_ERROR", 500, null)]
    [InlineData("SERVICE_UNAVAILABLE", 503, 7)]
    [InlineData("TOO_MANY_REQUESTS", 429, 7)]
    public async Task A_fault_applies_to_as_many_requests_as_were_asked(string kind, int status, int? retryAfter)
    {
        await using var page = await PageApi.StartAsync();
        Assert.Equal(
            HttpStatusCode.NoContent,
            (await page.SetFaultAsync($$"""{"kind":"{{kind}}","seconds":7,"requests":2}""")).Status
        );
        for (int left = 2; left > 0; left--)
        {
            Assert.Equal(left, (await page.GetStateAsync()).GetProperty("fault").GetProperty("requests").GetInt32());
            using var response = await page.Api.SendRawAsync(page.Api.Patch("""{"action":"BUILD"}"""));
            Assert.Equal(status, (int)response.StatusCode);
            Assert.Equal(retryAfter, response.Headers.RetryAfter?.Delta?.TotalSeconds);
            Assert.Equal(Api.MediaType, response.Content.Headers.ContentType?.ToString());
        }

        Assert.Equal("NONE", (await page.GetStateAsync()).GetProperty("fault").GetProperty("kind").GetString());
        Assert.Equal("BUILDING", (await page.Api.ModifyAsync(CampaignAction.Build)).State);
    }

    [Fact]
    public async Task A_fault_without_a_number_stays_until_it_is_turned_off()
    {
        await using var page = await PageApi.StartAsync();
        await page.SetFaultAsync("""{"kind":"INTERNAL_SERVER_ERROR"}""");
        for (int request = 0; request < 3; request++)
        {
            Assert.Equal(500, (await page.Api.ModifyAsync(CampaignAction.Build)).Status);
        }

        await page.SetFaultAsync("""{"kind":"NONE"}""");
        Assert.Equal(200, (await page.Api.ModifyAsync(CampaignAction.Build)).Status);
    }

    [Theory]
    [InlineData("RESET", "CREATED")]
    [InlineData("LOST_RESPONSE", "BUILDING")]
    public async Task A_reset_tells_the_caller_nothing(string kind, string state)
    {
        await using var page = await PageApi.StartAsync();
        await page.SetFaultAsync($$"""{"kind":"{{kind}}","requests":1}""");
        await Assert.ThrowsAsync<HttpRequestException>(() =>
            page.Api.SendRawAsync(page.Api.Patch("""{"action":"BUILD"}"""))
        );
        Assert.Equal(state, (await page.GetCampaignAsync()).GetProperty("state").GetString());
        Assert.Equal(0, (await page.GetStateAsync()).GetProperty("exchanges")[0].GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task Half_a_response_ends_early()
    {
        await using var page = await PageApi.StartAsync();
        await page.SetFaultAsync("""{"kind":"HALF_RESPONSE"}""");
        using var response = await page.Api.SendRawAsync(page.Api.Patch("""{"action":"BUILD"}"""));
        await Assert.ThrowsAsync<HttpRequestException>(() => response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Latency_delays_the_response_by_the_servers_clock()
    {
        await using var page = await PageApi.StartAsync();
        await page.SetFaultAsync("""{"kind":"LATENCY","seconds":60,"requests":1}""");
        var slow = page.Api.SendRawAsync(page.Api.Patch("""{"action":"BUILD"}"""));
        while ((await page.GetStateAsync()).GetProperty("fault").GetProperty("kind").GetString() == "LATENCY")
        {
            await Task.Delay(10);
        }

        Assert.False(slow.IsCompleted);
        while (!slow.IsCompleted)
        {
            page.Api.Clock.Advance(TimeSpan.FromSeconds(60));
            await Task.WhenAny(slow, Task.Delay(10));
        }

        using var response = await slow;
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("""{"kind":"EARTHQUAKE"}""", "The body is not a fault, because of $.kind. To fix this, ")]
    [InlineData("""{"kind":7}""", "The body is not a fault, because of $.kind. To fix this, ")]
    [InlineData("""{"kind":"LATENCY","seconds":61}""", "'seconds' is 61. To fix this, send a number from 0 to 60.")]
    [InlineData("""{"kind":"RESET","requests":0}""", "'requests' is 0. To fix this, send a number from 1 to 1000, or ")]
    [InlineData("null", "The body is null. To fix this, send an object such as {")]
    [InlineData("[", "The body is not a fault, because of $. To fix this, ")]
    public async Task A_fault_that_cannot_be_injected_is_a_400_and_changes_nothing(string json, string reason)
    {
        await using var page = await PageApi.StartAsync();
        await page.SetFaultAsync("""{"kind":"RESET","requests":3}""");
        var (status, text) = await page.SetFaultAsync(json);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.StartsWith(reason, text, StringComparison.Ordinal);
        Assert.Equal("RESET", (await page.GetStateAsync()).GetProperty("fault").GetProperty("kind").GetString());
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
