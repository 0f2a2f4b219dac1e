using Acme.CheckedCampaigns;
using CampaignsGen;
using EndToEnd.Tests.World;

namespace EndToEnd.Tests.Validation;

/// <summary>A request that breaks limits of the document is not sent where the options say so, and is where they do not.</summary>
public class ValidateRequestsTests
{
    [Fact]
    public async Task Nothing_arrives_and_each_fault_is_named()
    {
        await using var world = await CampaignsWorld.StartAsync(null);
        var campaigns = Client(world, validates: true);

        var exception = await Assert.ThrowsAsync<ApiValidationException>(() =>
            campaigns.AddRecordsAsync(world.CampaignId, FaultyRecords())
        );

        Assert.Empty(world.Exchanges);
        Assert.Equal(
            """
            addRecords was not sent: 4 values violate limits of the document.
              /records has 101 items; the document requires at most 100 (maxItems)
              /records/0/crmRecordId has 33 characters; the document requires at most 32 (maxLength)
              /records/1/crmRecordId does not match \S (pattern)
              /records/2/priority is not one of the values that the document lists (enum)
            """,
            exception.Message
        );
        Assert.Equal("addRecords", exception.OperationId);
        Assert.Equal(
            exception.Errors.Select(error => error.ToString()),
            FaultyRecords().GetValidationErrors().Select(error => error.ToString())
        );
        Assert.Throws<ApiValidationException>(() => FaultyRecords().Validate());
    }

    [Fact]
    public async Task Without_the_option_the_same_request_arrives()
    {
        await using var world = await CampaignsWorld.StartAsync(null);

        await Assert.ThrowsAsync<BadRequestException>(() =>
            Client(world, validates: false).AddRecordsAsync(world.CampaignId, FaultyRecords())
        );

        Assert.Equal("POST", Assert.Single(world.Exchanges).Request.Method);
    }

    [Fact]
    public async Task A_call_may_do_otherwise()
    {
        await using var world = await CampaignsWorld.StartAsync(null);
        var campaigns = Client(world, validates: true);

        await Assert.ThrowsAsync<BadRequestException>(() =>
            campaigns.With(new() { ValidateRequests = false }).AddRecordsAsync(world.CampaignId, FaultyRecords())
        );
        await Assert.ThrowsAsync<ApiValidationException>(() =>
            Client(world, validates: false)
                .With(new() { ValidateRequests = true })
                .AddRecordsAsync(world.CampaignId, FaultyRecords())
        );

        Assert.Single(world.Exchanges);
    }

    [Fact]
    public async Task What_keeps_to_the_document_is_sent()
    {
        await using var world = await CampaignsWorld.StartAsync(null);
        AddRecordsRequest request = new()
        {
            Records =
            [
                .. Enumerable.Range(0, 100).Select(number => new AddRecordRequest { CrmRecordId = $"C-{number}" }),
            ],
        };

        var added = await Client(world, validates: true).AddRecordsAsync(world.CampaignId, request);

        Assert.Equal(100, added.Records.Count);
        Assert.Empty(request.GetValidationErrors());
        request.Validate();
    }

    private static AddRecordsRequest FaultyRecords()
    {
        AddRecordRequest[] records =
        [
            new() { CrmRecordId = new string('x', 33) },
            new() { CrmRecordId = " " },
            new() { CrmRecordId = "C-2", Priority = RecordPriority.FromValue("URGENT") },
            .. Enumerable.Range(3, 98).Select(number => new AddRecordRequest { CrmRecordId = $"C-{number}" }),
        ];
        return new() { Records = records };
    }

    private static CheckedCampaignsClient Client(CampaignsWorld world, bool validates)
    {
        var options = world.Options();
        return new CheckedCampaignsClient(
            new HttpClient(),
            new CheckedCampaignsClientOptions
            {
                ApiKey = options.ApiKey,
                Tenant = options.Tenant,
                CustomerSite = options.CustomerSite,
                BaseAddress = options.BaseAddress,
                ValidateRequests = validates,
            }
        );
    }
}
