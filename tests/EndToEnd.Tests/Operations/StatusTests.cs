using System.Net;
using System.Text.Json;
using Acme.Campaigns;
using CampaignsGen;
using CampaignsGen.LocalServer;
using CampaignsGen.LocalServer.Faults;
using EndToEnd.Tests.World;
using static EndToEnd.Tests.World.CampaignsWorld;

namespace EndToEnd.Tests.Operations;

/// <summary>Every documented status of both operations, and some that only a gateway gives, as a typed exception.</summary>
public class StatusTests : CampaignsTest
{
    public static TheoryData<int, Type, bool> Statuses
    {
        get
        {
            var rows = new TheoryData<int, Type, bool>();
            foreach (bool adds in (bool[])[false, true])
            {
                rows.Add(400, typeof(BadRequestException), adds);
                rows.Add(401, typeof(UnauthorizedException), adds);
                rows.Add(403, typeof(ForbiddenException), adds);
                rows.Add(404, typeof(NotFoundException), adds);
                rows.Add(409, typeof(ConflictException), adds);
                rows.Add(410, typeof(ApiException), adds);
                rows.Add(422, typeof(BadRequestException), adds);
                rows.Add(429, typeof(TooManyRequestsException), adds);
                rows.Add(500, typeof(ServerErrorException), adds);
                rows.Add(503, typeof(ServerErrorException), adds);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task A_status_becomes_its_exception(int status, Type kind, bool adds)
    {
        var world = await StartAsync(Provoking(status));
        var thrown = await Assert.ThrowsAnyAsync<ApiException>(() => ProvokeAsync(world, status, adds));
        Assert.Equal(kind, thrown.GetType());
        Assert.Equal((HttpStatusCode)status, thrown.StatusCode);
        AssertRequest(world, adds, thrown);
        AssertProblem(world, thrown);
        Assert.StartsWith($"{thrown.OperationId} returned {status} ", thrown.Message, StringComparison.Ordinal);
        Assert.Contains(thrown.Problem!.Detail!.TrimEnd('.'), thrown.Message, StringComparison.Ordinal);
        Assert.NotEmpty(thrown.Advice);
        Assert.All(thrown.Advice, advice => Assert.Contains(advice, thrown.Message, StringComparison.Ordinal));
        Secrets.AssertNone(world, thrown, thrown.RawBody, string.Join('\n', thrown.Advice));
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task The_other_form_returns_every_status_because_default_declares_all(int status, Type kind, bool adds)
    {
        Assert.True(kind.IsAssignableTo(typeof(ApiException)));
        var world = await StartAsync(Provoking(status));
        var (response, problem, succeeded) = await ProvokeResponseAsync(world, status, adds);
        Assert.Equal((HttpStatusCode)status, response.StatusCode);
        Assert.False(response.IsSuccess);
        Assert.False(succeeded);
        Assert.Equal(DetailOnTheWire(world), problem?.Detail);
        Assert.Equal(status, problem?.Status);
        Secrets.AssertNone(world, response, response.RawBody);
    }

    [Fact]
    public async Task A_wrong_tenant_is_advised_on_with_the_tenant_and_site_that_were_used()
    {
        var world = await StartAsync();
        var stranger = world.CreateClient(options => options.Tenant = "acne");
        var thrown = await Assert.ThrowsAsync<NotFoundException>(() =>
            stranger.AddRecordsAsync(world.CampaignId, Records("C-1"))
        );
        Assert.Collection(
            thrown.Advice,
            tenant => Assert.StartsWith("the tenant sent was 'acne'; is that", tenant, StringComparison.Ordinal),
            site => Assert.StartsWith("the customer site was 'US1'; is the", site, StringComparison.Ordinal),
            campaign => Assert.StartsWith("does the campaign id belong", campaign, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("US2")]
    [InlineData("UK3")]
    public async Task A_wrong_site_is_a_404_that_names_the_site(string site)
    {
        var world = await StartAsync();
        var lost = world.CreateClient(options =>
        {
            options.CustomerSite = site;
            options.BaseAddress = world.Server.AddressOf(site);
        });
        var thrown = await Assert.ThrowsAsync<NotFoundException>(() =>
            lost.AddRecordsAsync(world.CampaignId, Records("C-1"))
        );
        Assert.Contains($"the customer site was '{site}'", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_field_that_is_wrong_is_named()
    {
        var world = await StartAsync();
        world.SendsInvalidBodies = true;
        var thrown = await Assert.ThrowsAsync<BadRequestException>(() => world.AddAsync("C-1", " ", "C-1"));
        Assert.NotEmpty(thrown.Problem!.Errors);
        Assert.All(
            thrown.Problem.Errors,
            error =>
                Assert.Contains(
                    $"{error.Field}: {error.Message} ({error.Code})",
                    thrown.Message,
                    StringComparison.Ordinal
                )
        );
        Assert.True(thrown.TryGetBody(out Problem? problem));
        Assert.Equal(
            problem.Errors!.Select(error => (error.Field, error.Code, error.Message)),
            thrown.Problem.Errors.Select(error => (error.Field, error.Code, error.Message))
        );
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Retry_after_is_read(int status)
    {
        var headers = new Dictionary<string, string> { ["Retry-After"] = "7" };
        var world = await StartAsync(With(Fault.Answer(status, null, default, headers)));
        world.HasFaultyAnswers = true;
        var thrown = await Assert.ThrowsAnyAsync<ApiException>(() => world.ModifyAsync(CampaignAction.Build));
        Assert.Equal(
            TimeSpan.FromSeconds(7),
            (thrown as TooManyRequestsException)?.RetryAfter ?? ((ServerErrorException)thrown).RetryAfter
        );
    }

    private static Action<LocalCampaignsOptions>? Provoking(int status) =>
        status is 410 or 422 or 429 or 500 or 503 ? With(Fault.Problem(status, $"The service says {status}.")) : null;

    private static Task ProvokeAsync(CampaignsWorld world, int status, bool adds)
    {
        var client = ClientFor(world, status);
        return adds
            ? client.AddRecordsAsync(world.CampaignId, AdditionFor(world, status))
            : client.ModifyCampaignAsync(world.CampaignId, ModificationFor(world, status));
    }

    private static async Task<(ApiResponse, Problem?, bool)> ProvokeResponseAsync(
        CampaignsWorld world,
        int status,
        bool adds
    )
    {
        var client = ClientFor(world, status);
        if (adds)
        {
            var added = await client.AddRecordsWithResponseAsync(world.CampaignId, AdditionFor(world, status));
            return (added, added.Problem, added.AddRecordsResponse is not null);
        }

        var modified = await client.ModifyCampaignWithResponseAsync(world.CampaignId, ModificationFor(world, status));
        return (modified, modified.Problem, modified.Campaign is not null);
    }

    private static CampaignsClient ClientFor(CampaignsWorld world, int status) =>
        status switch
        {
            401 => world.CreateClient(options => options.ApiKey = world.Tenant.FirstKey(ApiKeyStatus.Revoked)),
            403 => world.CreateClient(options => options.ApiKey = world.Tenant.FirstKey(ApiKeyStatus.ProductMissing)),
            404 => world.CreateClient(options => options.Tenant = "globex"),
            _ => world.Client,
        };

    private static ModifyCampaignRequest ModificationFor(CampaignsWorld world, int status)
    {
        world.SendsInvalidBodies |= status == 400;
        var action = status switch
        {
            400 => CampaignAction.FromValue("LAND"),
            409 => CampaignAction.Pause,
            _ => CampaignAction.Build,
        };
        return new ModifyCampaignRequest { Action = action };
    }

    private static AddRecordsRequest AdditionFor(CampaignsWorld world, int status)
    {
        world.SendsInvalidBodies |= status == 400;
        if (status == 409)
        {
            // Added first, so that the request of the test repeats it.
            Assert.Single(world.AddAsync("C-1").GetAwaiter().GetResult().Records);
        }

        return status == 400 ? Records() : Records("C-1");
    }

    private static void AssertRequest(CampaignsWorld world, bool adds, ApiException thrown)
    {
        Assert.Equal(adds ? "addRecords" : "modifyCampaign", thrown.OperationId);
        Assert.Equal(adds ? HttpMethod.Post : HttpMethod.Patch, thrown.Method);
        Assert.Equal(world.LastExchange.Request.Target, thrown.RequestUri?.AbsolutePath);
        Assert.Contains(thrown.RequestUri!.AbsoluteUri, thrown.Message, StringComparison.Ordinal);
    }

    private static void AssertProblem(CampaignsWorld world, ApiException thrown)
    {
        Assert.Equal(DetailOnTheWire(world), thrown.Problem?.Detail);
        Assert.Equal((int)thrown.StatusCode, thrown.Problem?.Status);
        Assert.Equal(world.LastExchange.Request.Target, thrown.Problem?.Instance);
        Assert.Equal(world.Clock.GetUtcNow(), thrown.Problem?.Time);
        Assert.True(thrown.TryGetBody(out Problem? body));
        Assert.Equal(
            (thrown.Problem?.Title, thrown.Problem?.Detail, thrown.Problem?.Status, thrown.Problem?.Time),
            (body.Title, body.Detail, body.Status, body.Time)
        );
        Assert.Equal(System.Text.Encoding.UTF8.GetString(world.LastExchange.Body.Span), thrown.RawBody);
    }

    private static string? DetailOnTheWire(CampaignsWorld world) =>
        JsonElement.Parse(world.LastExchange.Body.Span).GetProperty("detail").GetString();
}
