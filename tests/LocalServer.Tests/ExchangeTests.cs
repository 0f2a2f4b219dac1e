using System.Text;
using CampaignsGen.LocalServer.Campaigns;
using CampaignsGen.LocalServer.Recording;

namespace LocalServer.Tests;

/// <summary>The log of requests and answers that other tests rely on.</summary>
public class ExchangeTests
{
    [Fact]
    public async Task An_exchange_is_kept_as_it_went_over_the_wire()
    {
        await using var api = await Api.StartAsync();
        var request = api.Patch("""{"action":"BUILD"}""", id: "a%20b%2Fc");
        request.Headers.Add("Accept", ["application/one", "application/two"]);
        var answer = await api.SendAsync(request);

        var exchange = Assert.Single(api.Server.Exchanges);
        Assert.Equal("PATCH", exchange.Request.Method);
        Assert.Equal("/cc/US1/campaigns/v1/a%20b%2Fc", exchange.Request.Target);
        Assert.Equal(Api.Key, exchange.Request.Headers["x-api-key"]);
        Assert.Equal(Api.MediaType, exchange.Request.Headers["Content-Type"]);
        Assert.Equal("application/one, application/two", exchange.Request.Headers["Accept"]);
        Assert.Equal("""{"action":"BUILD"}""", Encoding.UTF8.GetString(exchange.Request.Body.Span));
        Assert.Equal((404, Api.MediaType), (exchange.Status, exchange.ContentType));
        Assert.Equal(answer.Json.GetRawText(), Encoding.UTF8.GetString(exchange.Body.Span));
    }

    [Fact]
    public async Task Exchanges_stand_in_the_order_of_their_answers()
    {
        await using var api = await Api.StartAsync();
        await api.ModifyAsync(CampaignAction.Build);
        await api.AddIdsAsync("a");
        await api.ModifyAsync("{}");
        Assert.Equal([200, 409, 400], api.Server.Exchanges.Select(exchange => exchange.Status));
    }

    [Fact]
    public void The_log_forgets_the_oldest()
    {
        var log = new RequestLog();
        var request = new RecordedRequest
        {
            ReceivedAt = default,
            Method = "PATCH",
            Target = "/",
            Headers = new Dictionary<string, string>(),
            Body = default,
        };
        for (int status = 0; status <= RequestLog.Capacity; status++)
        {
            log.Add(new RecordedExchange(request, status, null, default));
        }

        Assert.Equal(Enumerable.Range(1, RequestLog.Capacity), log.Snapshot().Select(exchange => exchange.Status));
    }
}
