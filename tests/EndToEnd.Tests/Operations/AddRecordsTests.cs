using System.Net;
using System.Text;
using Acme.Campaigns;
using EndToEnd.Tests.World;
using static EndToEnd.Tests.World.CampaignsWorld;

namespace EndToEnd.Tests.Operations;

/// <summary>addRecords, as it succeeds.</summary>
public class AddRecordsTests : CampaignsTest
{
    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    public async Task Documentation_and_file_differ_and_either_status_is_a_success(int status)
    {
        var world = await StartAsync(options => options.AddRecordsStatus = status);
        var added = await world.AddAsync("C-1", "C-2");
        Assert.Equal(["C-1", "C-2"], added.Records.Select(record => record.CrmRecordId));
        Assert.Equal(status, world.LastExchange.Status);

        var response = await world.Client.AddRecordsWithResponseAsync(world.CampaignId, Records("C-3"));
        Assert.Equal((HttpStatusCode)status, response.StatusCode);
        Assert.True(response.IsSuccess);
        Assert.Equal("C-3", Assert.Single(response.AddRecordsResponse!.Records).CrmRecordId);
        Assert.Null(response.Problem);
        Assert.True(response.Headers.TryGetValue("content-type", out string? contentType));
        Assert.Equal(WireCheck.MediaType, contentType);
    }

    [Fact]
    public async Task Every_property_goes_out_and_comes_back()
    {
        var world = await StartAsync();
        var at = new DateTimeOffset(2026, 3, 2, 12, 30, 0, TimeSpan.FromHours(2));
        var request = new AddRecordsRequest
        {
            Records =
            [
                new()
                {
                    CrmRecordId = "Ünïcode \"quoted\" 1",
                    ScheduleAt = at,
                    Priority = RecordPriority.Medium,
                    Rank = 1.5,
                },
            ],
        };
        var record = Assert.Single((await world.Client.AddRecordsAsync(world.CampaignId, request)).Records);
        var expected = new Record
        {
            Id = record.Id,
            Type = RecordType.Dynamic,
            CrmRecordId = "Ünïcode \"quoted\" 1",
            Priority = RecordPriority.Medium,
            Rank = 1.5,
            NextAttemptAfter = at,
            RetryCount = 0,
            State = RecordState.Pending,
        };
        Assert.Equal(expected, record);
        Assert.NotEqual(Guid.Empty, record.Id);
        var sent = world.LastExchange.Request;
        Assert.Equal(("POST", $"/cc/US1/campaigns/v1/{world.CampaignId}/records"), (sent.Method, sent.Target));
    }

    [Fact]
    public async Task What_is_left_out_is_not_sent()
    {
        var world = await StartAsync();
        var record = Assert.Single((await world.AddAsync("C-1")).Records);
        Assert.Equal(
            """{"records":[{"crmRecordId":"C-1"}]}""",
            Encoding.UTF8.GetString(world.LastExchange.Request.Body.Span)
        );
        Assert.Same(RecordPriority.High, record.Priority);
        Assert.Equal(world.Clock.GetUtcNow(), record.NextAttemptAfter);
        Assert.Null(record.Result);
        Assert.Null(record.StateReason);
    }

    [Fact]
    public async Task A_hundred_records_go_in_one_request()
    {
        var world = await StartAsync();
        string[] ids = [.. Enumerable.Range(1, 100).Select(number => $"C-{number}")];
        var added = await world.AddAsync(ids);
        Assert.Equal(ids, added.Records.Select(record => record.CrmRecordId));
        Assert.Equal(
            Enumerable.Range(1, 100).Select(rank => (double?)rank),
            added.Records.Select(record => record.Rank)
        );
    }
}
