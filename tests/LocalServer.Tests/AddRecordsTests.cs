using System.Text.Json;
using CampaignsGen.LocalServer;
using CampaignsGen.LocalServer.Campaigns;

namespace LocalServer.Tests;

/// <summary>addRecords: what a new record is, and that all are added or none.</summary>
public class AddRecordsTests
{
    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    public async Task Success_has_the_configured_status(int status)
    {
        await using var api = await Api.StartAsync(
            (LocalCampaignsOptions options) => options.AddRecordsStatus = status
        );
        Assert.Equal(status, (await api.AddIdsAsync("a")).Status);
    }

    [Fact]
    public async Task A_new_record_has_the_documented_values()
    {
        await using var api = await Api.StartAsync();
        var answer = await api.AddAsync("""{"records":[{"crmRecordId":"C-1"}]}""");
        Assert.Equal(201, answer.Status);
        var record = Assert.Single(Records(answer));
        Assert.NotEqual(Guid.Empty, record.GetProperty("id").GetGuid());
        Assert.Equal("DYNAMIC", record.GetProperty("type").GetString());
        Assert.Equal("C-1", record.GetProperty("crmRecordId").GetString());
        Assert.Equal("HIGH", record.GetProperty("priority").GetString());
        Assert.Equal(1, record.GetProperty("rank").GetDouble());
        Assert.Equal(api.Clock.GetUtcNow(), record.GetProperty("nextAttemptAfter").GetDateTimeOffset());
        Assert.Equal(0, record.GetProperty("retryCount").GetInt32());
        Assert.Equal("PENDING", record.GetProperty("state").GetString());
        Assert.False(record.TryGetProperty("result", out _));
        Assert.False(record.TryGetProperty("stateReason", out _));
    }

    [Fact]
    public async Task Given_values_are_kept_and_a_rank_left_out_is_the_next_in_its_priority_group()
    {
        await using var api = await Api.StartAsync();
        var answer = await api.AddAsync(
            """
            {"records":[
              {"crmRecordId":"1","scheduleAt":"2026-03-02T12:00:00.5+02:00","priority":"LOW","rank":7.25},
              {"crmRecordId":"2","priority":"LOW"},
              {"crmRecordId":"3"},
              {"crmRecordId":"4","priority":"HIGH"},
              {"crmRecordId":"5","priority":"MEDIUM","colour":"blue"}
            ]}
            """
        );
        Assert.Equal(["LOW 7.25", "LOW 2", "HIGH 1", "HIGH 2", "MEDIUM 1"], Records(answer).Select(Describe));
        Assert.Equal(
            DateTimeOffset.Parse("2026-03-02T10:00:00.5Z", null),
            Records(answer)[0].GetProperty("nextAttemptAfter").GetDateTimeOffset()
        );
        Assert.Equal(["HIGH 3"], Records(await api.AddIdsAsync("6")).Select(Describe));
    }

    [Theory]
    [InlineData("{}", "records NotNull")]
    [InlineData("""{"records":null}""", "records Type")]
    [InlineData("""{"records":{}}""", "records Type")]
    [InlineData("""{"records":[]}""", "records Size")]
    [InlineData("""{"records":[{}]}""", "records[0].crmRecordId NotNull")]
    [InlineData("""{"records":[{"crmRecordId":""}]}""", "records[0].crmRecordId NotBlank")]
    [InlineData("""{"records":[{"crmRecordId":" \t "}]}""", "records[0].crmRecordId NotBlank")]
    [InlineData("""{"records":[{"crmRecordId":"123456789 123456789 123456789 123"}]}""", "records[0].crmRecordId Size")]
    [InlineData("""{"records":[{"crmRecordId":12}]}""", "records[0].crmRecordId Type")]
    [InlineData("""{"records":[{"crmRecordId":"a","priority":"URGENT"}]}""", "records[0].priority Enum")]
    [InlineData("""{"records":[{"crmRecordId":"a","rank":"1"}]}""", "records[0].rank Type")]
    [InlineData("""{"records":[{"crmRecordId":"a","rank":1e400}]}""", "records[0].rank Range")]
    [InlineData("""{"records":[{"crmRecordId":"a","scheduleAt":"tomorrow"}]}""", "records[0].scheduleAt Format")]
    [InlineData("""{"records":[{"crmRecordId":"a","scheduleAt":"2026-03-02"}]}""", "records[0].scheduleAt Format")]
    [InlineData(
        """{"records":[{"crmRecordId":"a","scheduleAt":"2026-03-02T10:00:00"}]}""",
        "records[0].scheduleAt Format"
    )]
    [InlineData(
        """{"records":[{"crmRecordId":"a","scheduleAt":"2026-02-30T10:00:00Z"}]}""",
        "records[0].scheduleAt Format"
    )]
    [InlineData(
        """{"records":[{"crmRecordId":"a"},{"crmRecordId":"b"},{"crmRecordId":"a"}]}""",
        "records[2].crmRecordId Duplicate"
    )]
    [InlineData(
        """{"records":[{"crmRecordId":"a"},{},{"crmRecordId":""}]}""",
        "records[1].crmRecordId NotNull",
        "records[2].crmRecordId NotBlank"
    )]
    public async Task A_request_that_is_not_valid_names_the_fields_and_adds_nothing(string json, params string[] errors)
    {
        await using var api = await Api.StartAsync();
        var answer = await api.AddAsync(json);
        Assert.Equal(400, answer.Status);
        Assert.Equal(errors, answer.Errors);
        await AssertCountAsync(api, 0);
    }

    [Theory]
    [InlineData(1, 201)]
    [InlineData(100, 201)]
    [InlineData(101, 400)]
    public async Task A_request_holds_1_to_100_records(int count, int status)
    {
        await using var api = await Api.StartAsync();
        var answer = await api.AddIdsAsync([.. Enumerable.Range(1, count).Select(number => $"C-{number}")]);
        Assert.Equal(status, answer.Status);
        Assert.Equal(status == 400 ? ["records Size"] : [], answer.Errors);
        await AssertCountAsync(api, status == 400 ? 0 : count);
    }

    [Fact]
    public async Task A_record_of_32_characters_is_taken()
    {
        await using var api = await Api.StartAsync();
        Assert.Equal(201, (await api.AddIdsAsync(new string('x', 32))).Status);
    }

    [Fact]
    public async Task A_record_that_is_already_there_refuses_the_whole_request()
    {
        await using var api = await Api.StartAsync();
        await api.AddIdsAsync("a", "b");
        var answer = await api.AddIdsAsync("c", "b", "d");
        Assert.Equal(409, answer.Status);
        Assert.Equal("The campaign already has a record with crmRecordId 'b'. No record was added.", answer.Detail);
        await AssertCountAsync(api, 2);
        Assert.Equal(201, (await api.AddIdsAsync("c", "d", "B")).Status);
    }

    [Fact]
    public async Task A_refused_request_takes_no_rank()
    {
        await using var api = await Api.StartAsync();
        await api.AddIdsAsync("a");
        await api.AddIdsAsync("b", "a");
        Assert.Equal(["HIGH 2"], Records(await api.AddIdsAsync("b")).Select(Describe));
    }

    [Theory]
    [InlineData(CampaignState.Created, 201)]
    [InlineData(CampaignState.Building, 409)]
    [InlineData(CampaignState.Ready, 201)]
    [InlineData(CampaignState.Pending, 201)]
    [InlineData(CampaignState.Starting, 409)]
    [InlineData(CampaignState.Running, 201)]
    [InlineData(CampaignState.Paused, 201)]
    [InlineData(CampaignState.Complete, 409)]
    [InlineData(CampaignState.BuildError, 201)]
    [InlineData(CampaignState.RunError, 201)]
    [InlineData(CampaignState.Deleted, 409)]
    public async Task Some_states_take_no_records(CampaignState state, int status)
    {
        await using var api = await Api.StartAsync(state, campaign => campaign.StartsAfter = TimeSpan.FromHours(1));
        var answer = await api.AddIdsAsync("a");
        Assert.Equal(status, answer.Status);
        if (status == 409)
        {
            Assert.Equal($"The campaign takes no records while it is {Spelling.Of(state)}.", answer.Detail);
        }
    }

    [Theory]
    [InlineData(CampaignState.Running)]
    [InlineData(CampaignState.Complete)]
    public async Task A_campaign_that_is_not_dynamic_takes_no_records_in_any_state(CampaignState state)
    {
        await using var api = await Api.StartAsync(state, campaign => campaign.Dynamic = false);
        var answer = await api.AddIdsAsync("a");
        Assert.Equal((400, "The campaign is not dynamic; it takes no records."), (answer.Status, answer.Detail));
    }

    [Fact]
    public async Task A_disabled_campaign_takes_records()
    {
        await using var api = await Api.StartAsync(CampaignState.Ready, campaign => campaign.Enabled = false);
        Assert.Equal(201, (await api.AddIdsAsync("a")).Status);
    }

    [Fact]
    public async Task A_purge_clears_the_queue_and_keeps_the_counts()
    {
        await using var api = await Api.StartAsync(CampaignState.Paused);
        await api.AddIdsAsync("a", "b");
        var purged = await api.ModifyAsync(CampaignAction.Purge);
        Assert.Equal(["DYNAMIC DELETED 2"], Counts(purged));
        Assert.Equal(api.Clock.GetUtcNow(), purged.Time("lastPurgedTime"));
        Assert.Equal(409, (await api.AddIdsAsync("a")).Status);
        await api.AddIdsAsync("c");
        Assert.Equal(
            ["DYNAMIC DELETED 2", "DYNAMIC PENDING 1"],
            Counts(await api.ModifyAsync(CampaignAction.Resume)).Order()
        );
    }

    [Fact]
    public async Task A_build_of_a_campaign_that_is_not_dynamic_finds_its_records_each_time_anew()
    {
        await using var api = await Api.StartAsync(
            options =>
            {
                options.BuildDelay = default;
                (options.Tenants[0].Campaigns[0].Dynamic, options.Tenants[0].Campaigns[0].QueryRecords) = (false, 40);
            },
            CampaignState.Created
        );
        Assert.Equal(["CRM_QUERY PENDING 40"], Counts(await api.ModifyAsync(CampaignAction.Build)));
        Assert.Equal(["CRM_QUERY PENDING 40"], Counts(await api.ModifyAsync(CampaignAction.Build)));
    }

    [Fact]
    public async Task Of_many_callers_with_the_same_record_one_succeeds()
    {
        await using var api = await Api.StartAsync();
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(number => api.AddIdsAsync("same", $"own-{number}"))
        );
        Assert.Equal(1, answers.Count(answer => answer.Status == 201));
        Assert.Equal(19, answers.Count(answer => answer.Status == 409));
        await AssertCountAsync(api, 2);
    }

    private static async Task AssertCountAsync(Api api, long count)
    {
        var campaign = await api.ModifyAsync(CampaignAction.Build);
        Assert.Equal(count, campaign.Json.GetProperty("recordCount").GetInt64());
        Assert.Equal(count == 0 ? [] : [$"DYNAMIC PENDING {count}"], Counts(campaign));
        api.Clock.Advance(TimeSpan.FromSeconds(2));
    }

    private static JsonElement[] Records(Answer answer) => [.. answer.Json.GetProperty("records").EnumerateArray()];

    private static string Describe(JsonElement record) =>
        FormattableString.Invariant(
            $"{record.GetProperty("priority").GetString()} {record.GetProperty("rank").GetDouble()}"
        );

    private static IEnumerable<string> Counts(Answer campaign) =>
        campaign
            .Json.GetProperty("recordCounts")
            .EnumerateArray()
            .Select(count =>
                $"{count.GetProperty("type").GetString()} {count.GetProperty("state").GetString()} {count.GetProperty("count").GetInt64()}"
            );
}
