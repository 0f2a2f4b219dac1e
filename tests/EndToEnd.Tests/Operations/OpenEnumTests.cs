using System.Text;
using Acme.Campaigns;
using CampaignsGen;
using CampaignsGen.LocalServer.Faults;
using EndToEnd.Tests.World;
using static EndToEnd.Tests.World.CampaignsWorld;

namespace EndToEnd.Tests.Operations;

/// <summary>Values that the spec does not know do arrive, and are kept.</summary>
public class OpenEnumTests : CampaignsTest
{
    [Fact]
    public async Task An_unknown_value_is_read_and_kept()
    {
        const string Body = """
            {"records":[{"id":"789e4567-e89b-12d3-a456-426614174000","crmRecordId":"C-1","state":"READY","priority":"URGENT"}]}
            """;
        var world = await StartAsync(With(Fault.Answer(200, WireCheck.MediaType, Encoding.UTF8.GetBytes(Body))));
        world.HasFaultyAnswers = true;
        var record = Assert.Single((await world.AddAsync("C-1")).Records);
        Assert.Equal(("READY", false), (record.State.Value, record.State.IsKnown));
        Assert.Equal(RecordState.FromValue("READY"), record.State);
        Assert.Equal("URGENT", record.Priority?.ToString());
    }

    [Fact]
    public async Task An_unknown_value_is_sent_as_it_is()
    {
        var world = await StartAsync();
        world.SendsInvalidBodies = true;
        await Assert.ThrowsAsync<BadRequestException>(() => world.ModifyAsync(CampaignAction.FromValue("HIBERNATE")));
        Assert.Equal("""{"action":"HIBERNATE"}""", Encoding.UTF8.GetString(world.LastExchange.Request.Body.Span));
    }

    [Fact]
    public async Task Known_values_are_shared_and_can_be_switched_on()
    {
        var world = await StartAsync();
        var campaign = await world.ModifyAsync(CampaignAction.Build);
        string said = campaign.State.Value switch
        {
            CampaignState.Values.Building => "building",
            CampaignState.Values.Ready => "ready",
            _ => "something else",
        };
        Assert.Equal("building", said);
        Assert.Same(CampaignState.Building, campaign.State);
    }
}
