using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Acme.Campaigns;
using CampaignsGen.LocalServer.Validation;

namespace EndToEnd.Tests.Json;

/// <summary>The models in a user's own JsonSerializer options, without reflection.</summary>
public class SerializerTests
{
    private static readonly JsonSerializerOptions Options = new() { TypeInfoResolver = CampaignsClientJson.Resolver };

    private static readonly Campaign Example = new()
    {
        Id = Guid.Parse("123e4567-e89b-12d3-a456-426614174000"),
        TenantId = "acme",
        State = CampaignState.FromValue("HIBERNATING"),
        DisplayStatus = CampaignDisplayStatus.Running,
        StartTime = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(1)),
        RecordCount = long.MaxValue,
        RecordCounts = [new() { Count = 1, Result = RecordResult.Success }, new() { Count = 0 }],
    };

    [Fact]
    public void A_model_survives_the_round_trip()
    {
        string json = JsonSerializer.Serialize(Example, Options);
        Assert.Equal(Example, JsonSerializer.Deserialize<Campaign>(json, Options));
        Assert.DoesNotContain("null", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_serializer_writes_keeps_the_schema()
    {
        var schemas = await CampaignsSchemas.GetAsync();
        var known = Example with { State = CampaignState.Running };
        Assert.Empty(schemas.Check("Campaign", JsonSerializer.SerializeToUtf8Bytes(known, Options)));
        Assert.NotEmpty(schemas.Check("Campaign", JsonSerializer.SerializeToUtf8Bytes(Example, Options)));
    }

    [Fact]
    public void A_users_own_types_take_the_models_along()
    {
        var options = new JsonSerializerOptions
        {
            TypeInfoResolverChain = { CampaignsClientJson.Resolver, new DefaultJsonTypeInfoResolver() },
        };
        var report = new Report("spring", Example, [CampaignState.Ready]);
        var read = JsonSerializer.Deserialize<Report>(JsonSerializer.Serialize(report, options), options);
        Assert.Equal((report.Name, report.Campaign), (read!.Name, read.Campaign));
        Assert.Equal(report.Seen, read.Seen);
    }

    [Theory]
    [InlineData("""{"state":"READY"}""", "id")]
    [InlineData("""{"id":"123e4567-e89b-12d3-a456-426614174000","state":7}""", "state")]
    public void What_is_wrong_is_said_with_its_place(string json, string place)
    {
        var thrown = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Campaign>(json, Options));
        Assert.Contains(place, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_model_has_its_resolver()
    {
        Type[] models =
        [
            typeof(ModifyCampaignRequest),
            typeof(Campaign),
            typeof(RecordCount),
            typeof(AddRecordsRequest),
            typeof(AddRecordRequest),
            typeof(AddRecordsResponse),
            typeof(Record),
            typeof(Problem),
            typeof(FieldError),
            typeof(CampaignAction),
            typeof(CampaignState),
            typeof(CampaignDisplayStatus),
            typeof(RecordType),
            typeof(RecordState),
            typeof(RecordResult),
            typeof(RecordPriority),
        ];
        Assert.All(models, model => Assert.NotNull(CampaignsClientJson.Resolver.GetTypeInfo(model, Options)));
    }

    internal sealed record Report(string Name, Campaign Campaign, IReadOnlyList<CampaignState> Seen);
}
