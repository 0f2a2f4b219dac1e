using System.Net;
using System.Text;
using CampaignsGen.LocalServer;
using CampaignsGen.LocalServer.Campaigns;
using CampaignsGen.LocalServer.Faults;

namespace LocalServer.Tests;

/// <summary>What a test can let go wrong, and that nothing goes wrong without it.</summary>
public class FaultTests
{
    [Fact]
    public async Task A_gateways_answer_takes_the_place_of_the_APIs()
    {
        var headers = new Dictionary<string, string> { ["Retry-After"] = "7" };
        await using var api = await StartAsync(Fault.Answer(503, "text/html", "<h1>Busy</h1>"u8.ToArray(), headers));
        using var response = await api.SendRawAsync(api.Patch("""{"action":"BUILD"}"""));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(TimeSpan.FromSeconds(7), response.Headers.RetryAfter?.Delta);
        Assert.Equal("<h1>Busy</h1>", await response.Content.ReadAsStringAsync());
        Assert.Equal(503, Assert.Single(api.Server.Exchanges).Status);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_failing_service_answers_with_a_problem_to_quote(int status)
    {
        await using var api = await StartAsync(Fault.Problem(status, "The service failed."));
        var answer = await api.ModifyAsync(CampaignAction.Build);
        Assert.Equal((status, "The service failed."), (answer.Status, answer.Detail));
        Assert.Equal($"/cc/US1/campaigns/v1/{Api.Id}", answer.Json.GetProperty("instance").GetString());
        Assert.Equal(api.Clock.GetUtcNow(), answer.Time("time"));
    }

    [Fact]
    public async Task A_truncated_answer_announces_more_than_it_sends_and_its_request_is_handled()
    {
        await using var api = await StartAsync(Fault.Truncate());
        using var response = await api.SendRawAsync(api.Patch("""{"action":"BUILD"}"""));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(Assert.Single(api.Server.Exchanges).Body.Length, response.Content.Headers.ContentLength);
        await using var body = await response.Content.ReadAsStreamAsync();
        using var received = new MemoryStream();
        var broken = await Assert.ThrowsAsync<HttpIOException>(() => body.CopyToAsync(received));
        Assert.Equal(HttpRequestError.ResponseEnded, broken.HttpRequestError);
        Assert.Equal(response.Content.Headers.ContentLength / 2, received.Length);
    }

    [Fact]
    public async Task A_redirect_names_its_place()
    {
        var elsewhere = new Uri("http://127.0.0.1:1/elsewhere");
        await using var api = await StartAsync(Fault.Redirect(elsewhere, 308));
        using var response = await api.SendRawAsync(api.Patch("""{"action":"BUILD"}"""));
        Assert.Equal((308, elsewhere), ((int)response.StatusCode, response.Headers.Location));
    }

    [Fact]
    public async Task A_delayed_answer_comes_when_the_clock_says_so()
    {
        var asked = new TaskCompletionSource();
        await using var api = await Api.StartAsync(options =>
        {
            // The clock goes on while the request is handled: the build must not end before the response is made.
            options.BuildDelay = TimeSpan.FromDays(1000);
            options.Fault = _ =>
            {
                asked.TrySetResult();
                return Fault.Delay(TimeSpan.FromMinutes(1));
            };
        });
        var sending = api.ModifyAsync(CampaignAction.Build);
        await asked.Task;
        Assert.False(sending.IsCompleted);
        while (!sending.IsCompleted)
        {
            api.Clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Yield();
        }

        Assert.Equal("BUILDING", (await sending).State);
    }

    [Fact]
    public async Task A_broken_connection_has_no_answer()
    {
        await using var api = await StartAsync(Fault.Abort());
        await Assert.ThrowsAsync<HttpRequestException>(() => api.SendRawAsync(api.Patch("""{"action":"BUILD"}""")));
        Assert.Equal(0, Assert.Single(api.Server.Exchanges).Status);
    }

    [Fact]
    public async Task A_handled_request_can_have_another_response_than_the_APIs()
    {
        await using var api = await StartAsync(
            Fault.Handled(Fault.Answer(502, "text/html", "<h1>Bad</h1>"u8.ToArray()))
        );
        using var response = await api.SendRawAsync(api.Post("""{"records":[{"crmRecordId":"C-1"}]}"""));
        Assert.Equal(
            (HttpStatusCode.BadGateway, "text/html"),
            (response.StatusCode, response.Content.Headers.ContentType?.ToString())
        );
        Assert.Equal("<h1>Bad</h1>", await response.Content.ReadAsStringAsync());
        Assert.Equal(["C-1"], api.Server.CrmRecordIdsOf(Api.Id));
    }

    [Fact]
    public async Task A_handled_request_can_have_no_response_whether_the_API_took_it_or_not()
    {
        await using var api = await StartAsync(Fault.Handled(Fault.Abort()));
        await Assert.ThrowsAsync<HttpRequestException>(() => api.AddIdsAsync("C-1"));
        await Assert.ThrowsAsync<HttpRequestException>(() => api.AddIdsAsync("C-1"));
        Assert.Equal(["C-1"], api.Server.CrmRecordIdsOf(Api.Id));
    }

    [Fact]
    public async Task A_late_request_is_handled_after_its_caller_has_gone()
    {
        var asked = new TaskCompletionSource();
        await using var api = await Api.StartAsync(options =>
            options.Fault = _ =>
            {
                asked.TrySetResult();
                return Fault.Late(TimeSpan.FromMinutes(1));
            }
        );
        using var gone = new CancellationTokenSource();
        var sending = api.SendRawAsync(api.Post("""{"records":[{"crmRecordId":"C-1"}]}"""), gone.Token);
        await asked.Task;
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        while (api.Server.CrmRecordIdsOf(Api.Id).Count == 0)
        {
            api.Clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Yield();
        }
    }

    [Fact]
    public async Task The_hook_sees_the_request_and_may_let_it_pass()
    {
        string? seen = null;
        await using var api = await Api.StartAsync(options =>
            options.Fault = request =>
            {
                seen = $"{request.Method} {Encoding.UTF8.GetString(request.Body.Span)}";
                return null;
            }
        );
        Assert.Equal(200, (await api.ModifyAsync("""{"action":"BUILD"}""")).Status);
        Assert.Equal("""PATCH {"action":"BUILD"}""", seen);
    }

    [Fact]
    public async Task A_hook_that_throws_is_seen_in_the_answer()
    {
        await using var api = await Api.StartAsync(options =>
            options.Fault = _ => throw new InvalidOperationException("The hook is wrong.")
        );
        var answer = await api.ModifyAsync(CampaignAction.Build);
        Assert.Equal(500, answer.Status);
        Assert.Contains("The hook is wrong.", answer.Detail, StringComparison.Ordinal);
    }

    private static Task<Api> StartAsync(Fault fault) =>
        Api.StartAsync((LocalCampaignsOptions options) => options.Fault = _ => fault);
}
