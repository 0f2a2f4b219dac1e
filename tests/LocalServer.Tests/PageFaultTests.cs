using System.Net;
using CampaignsGen.LocalServer.Campaigns;

namespace LocalServer.Tests;

/// <summary>The faults that the page injects.</summary>
public class PageFaultTests
{
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
    [InlineData("""{"kind":"EARTHQUAKE"}""", "The body is not a fault: $.kind cannot be read. To fix this, ")]
    [InlineData("""{"kind":7}""", "The body is not a fault: $.kind cannot be read. To fix this, ")]
    [InlineData("""{"kind":"LATENCY","seconds":61}""", "'seconds' is 61. To fix this, send a number from 0 to 60.")]
    [InlineData("""{"kind":"RESET","requests":0}""", "'requests' is 0. To fix this, send a number from 1 to 1000, or ")]
    [InlineData("null", "The body is null. To fix this, send an object such as {")]
    [InlineData("[", "The body is not a fault: $ cannot be read. To fix this, ")]
    public async Task A_fault_that_cannot_be_injected_is_a_400_and_changes_nothing(string json, string reason)
    {
        await using var page = await PageApi.StartAsync();
        await page.SetFaultAsync("""{"kind":"RESET","requests":3}""");
        var (status, text) = await page.SetFaultAsync(json);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.StartsWith(reason, text, StringComparison.Ordinal);
        Assert.Equal("RESET", (await page.GetStateAsync()).GetProperty("fault").GetProperty("kind").GetString());
    }
}
