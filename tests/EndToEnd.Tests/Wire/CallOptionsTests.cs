using System.Net;
using CampaignsGen;
using EndToEnd.Tests.World;
using static EndToEnd.Tests.World.CampaignsWorld;

namespace EndToEnd.Tests.Wire;

/// <summary>One client that works for another tenant in some of its calls, and calls that the document does not have.</summary>
public class CallOptionsTests : CampaignsTest
{
    [Fact]
    public async Task A_call_for_another_tenant_goes_to_that_one_and_the_next_does_not()
    {
        var world = await StartAsync();
        var other = world.Server.Tenants[1];
        var client = world.CreateClient(options =>
        {
            options.BaseAddress = world.Server.AddressOf(other.CustomerSite);
        });
        world.Remember(
            world.Options(options =>
            {
                options.ApiKey = other.FirstKey();
                options.Tenant = other.Name;
            })
        );

        await client
            .With(new() { ApiKey = other.FirstKey(), Tenant = other.Name })
            .AddRecordsAsync(other.Campaigns[0].Id, Records("C-1"));
        Assert.Equal(other.Name, world.LastExchange.Request.Headers["X-8x8-Tenant"]);

        await Assert.ThrowsAsync<NotFoundException>(() =>
            client.AddRecordsAsync(other.Campaigns[0].Id, Records("C-2"))
        );
        Assert.Equal(world.Tenant.Name, world.LastExchange.Request.Headers["X-8x8-Tenant"]);
        Assert.Equal(world.Tenant.FirstKey(), world.LastExchange.Request.Headers["X-API-Key"]);
    }

    [Fact]
    public async Task A_key_of_another_form_and_a_second_key_are_refused_before_anything_is_sent()
    {
        var world = await StartAsync();

        var malformed = Assert.Throws<ApiOptionsException>(() => world.Client.With(new() { ApiKey = "sesame" }));
        Assert.Contains("CampaignsClientOptions.ApiKey is malformed", malformed.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => world.Client.With(new() { Headers = { ["x-api-key"] = "eght_2" } }));
        Assert.Empty(world.Exchanges);
    }

    [Fact]
    public async Task What_the_document_does_not_have_is_sent_with_the_credentials_and_fails_like_an_operation()
    {
        var world = await StartAsync();
        ApiCustomRequest request = new(HttpMethod.Patch, "/{campaignId}")
        {
            PathParameters = { ["campaignId"] = world.CampaignId.ToString() },
            Json = """{"action":"BUILD"}""",
            MediaType = "application/vnd.campaigns.v1+json",
            Accept = "application/vnd.campaigns.v1+json",
        };

        using (ApiRawResponse answer = await world.Client.SendAsync(request))
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains(
                "\"BUILDING\"",
                System.Text.Encoding.UTF8.GetString(await answer.ReadBytesAsync()),
                StringComparison.Ordinal
            );
        }

        var conflict = await Assert.ThrowsAsync<ConflictException>(() => world.Client.SendAsync(request));
        Assert.NotNull(conflict.Problem);
    }
}
