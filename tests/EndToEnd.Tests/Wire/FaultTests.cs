using System.Net;
using System.Text;
using Acme.Campaigns;
using CampaignsGen;
using CampaignsGen.LocalServer.Faults;
using EndToEnd.Tests.World;
using static EndToEnd.Tests.World.CampaignsWorld;

namespace EndToEnd.Tests.Wire;

/// <summary>What can go wrong between the service and its caller, and what the caller is told.</summary>
public class FaultTests : CampaignsTest
{
    [Fact]
    public async Task A_gateways_HTML_is_a_server_error_with_its_text()
    {
        var world = await StartFaultyAsync(Fault.Answer(503, "text/html", "<h1>Busy</h1>"u8.ToArray()));
        var thrown = await Assert.ThrowsAsync<ServerErrorException>(() => world.ModifyAsync(CampaignAction.Build));
        Assert.Equal("<h1>Busy</h1>", thrown.RawBody);
        Assert.Null(thrown.Problem);
        Assert.Null(thrown.Body);
        Assert.Contains("503 Service Unavailable", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("for a 5xx: try again with exponential back-off and a limit", thrown.Advice);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/problem+json; charset=utf-8")]
    public async Task A_gateways_problem_is_read_under_another_media_type(string contentType)
    {
        var body = """{"title":"Bad Gateway","detail":"No one answers."}"""u8.ToArray();
        var world = await StartFaultyAsync(Fault.Answer(502, contentType, body));
        var thrown = await Assert.ThrowsAsync<ServerErrorException>(() => world.ModifyAsync(CampaignAction.Build));
        Assert.Equal("No one answers.", thrown.Problem?.Detail);
    }

    [Fact]
    public async Task An_empty_error_is_still_its_kind()
    {
        var world = await StartFaultyAsync(Fault.Answer(401, "text/plain", default));
        var thrown = await Assert.ThrowsAsync<UnauthorizedException>(() => world.AddAsync("C-1"));
        Assert.Equal(("", null), (thrown.RawBody, thrown.Problem));
        Assert.NotEmpty(thrown.Advice);
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF8_are_shown_as_far_as_they_can_be()
    {
        var world = await StartFaultyAsync(Fault.Answer(500, "text/plain", new byte[] { 0x66, 0xFF, 0x6F }));
        var thrown = await Assert.ThrowsAsync<ServerErrorException>(() => world.AddAsync("C-1"));
        Assert.Equal("f\uFFFDo", thrown.RawBody);
    }

    [Fact]
    public async Task A_truncated_success_is_no_success_and_keeps_what_came()
    {
        var world = await StartFaultyAsync(Fault.Truncate());
        var thrown = await Assert.ThrowsAsync<UnexpectedResponseException>(() =>
            world.ModifyAsync(CampaignAction.Build)
        );
        var whole = world.LastExchange.Body.Span;
        Assert.Equal(Encoding.UTF8.GetString(whole[..(whole.Length / 2)]), thrown.RawBody);
        Assert.Contains($"truncated after {whole.Length / 2} bytes", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, thrown.StatusCode);
        Assert.NotNull(thrown.InnerException);
    }

    [Theory]
    [InlineData("text/html", "<p>Signed in.</p>", "'text/html', not JSON")]
    [InlineData(WireCheck.MediaType, "", "empty")]
    [InlineData(WireCheck.MediaType, "{\"id\":\"123e4567-e89b-12d3-a456-426614174000\"}", "state")]
    [InlineData(WireCheck.MediaType, "{\"id\":7,\"state\":\"READY\"}", "id")]
    [InlineData(WireCheck.MediaType, "nonsense", "cannot be read")]
    public async Task A_success_that_says_something_else_is_unexpected(string contentType, string body, string reason)
    {
        var world = await StartFaultyAsync(Fault.Answer(200, contentType, Encoding.UTF8.GetBytes(body)));
        var thrown = await Assert.ThrowsAsync<UnexpectedResponseException>(() =>
            world.ModifyAsync(CampaignAction.Build)
        );
        Assert.Contains(reason, thrown.Message, StringComparison.Ordinal);
        Assert.Equal(body, thrown.RawBody);
    }

    [Fact]
    public async Task A_server_that_sends_the_key_back_does_not_bring_it_into_the_log()
    {
        const string Key = "eght_local_acme_not_a_real_key";
        var headers = new Dictionary<string, string> { ["X-Echo"] = $"key={Key}" };
        var body = Encoding.UTF8.GetBytes($$"""{"title":"Teapot","detail":"I saw {{Key}}."}""");
        var world = await StartFaultyAsync(Fault.Answer(418, "application/json", body, headers));
        Assert.Equal(Key, world.Options().ApiKey);
        var thrown = await Assert.ThrowsAsync<ApiException>(() => world.ModifyAsync(CampaignAction.Build));
        Assert.Equal("I saw ***.", thrown.Problem?.Detail);
        Assert.Equal(["key=***"], thrown.Headers.GetValues("X-Echo"));
        Secrets.AssertNone(world, thrown, thrown.RawBody, thrown.Problem);
    }

    [Fact]
    public async Task A_broken_connection_is_the_HTTP_clients_own_exception()
    {
        var world = await StartFaultyAsync(Fault.Abort());
        var thrown = await Assert.ThrowsAsync<HttpRequestException>(() => world.ModifyAsync(CampaignAction.Build));
        Secrets.AssertNone(world, thrown);
    }

    [Fact]
    public async Task No_client_or_options_show_the_key()
    {
        var world = await StartAsync();
        Assert.Contains("/cc/US1/campaigns/v1", world.Client.ToString(), StringComparison.Ordinal);
        Secrets.AssertNone(world, world.Client, world.Options());
    }

    private async Task<CampaignsWorld> StartFaultyAsync(Fault fault)
    {
        var world = await StartAsync(With(fault));
        world.HasFaultyAnswers = true;
        return world;
    }
}
