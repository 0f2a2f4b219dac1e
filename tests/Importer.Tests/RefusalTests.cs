using System.Net;
using Acme.Campaigns;
using CampaignsGen;
using RecordsImporter.Reading;
using RecordsImporter.Sending;

namespace Importer.Tests;

/// <summary>What a refusal is about: a record that is there, a state, or a row that is not valid.</summary>
public class RefusalTests
{
    [Theory]
    [InlineData("The campaign takes no records while it is BUILDING.")]
    [InlineData("The campaign is already STARTING.")]
    [InlineData("Please come back.")]
    [InlineData("The campaign takes no records while it is 'STARTING'.")]
    public void A_conflict_that_may_pass_is_waited_for(string detail) =>
        Assert.IsType<Answer.NotNow>(Read(detail, "a", "STARTING"));

    [Theory]
    [InlineData("The campaign is COMPLETE.")]
    [InlineData("DELETED")]
    public void A_campaign_that_has_ended_takes_nothing(string detail) =>
        Assert.IsType<Answer.Never>(Read(detail, "a"));

    [Theory]
    [InlineData("The campaign already has a record with crmRecordId 'b-BUILDING'. No record was added.", 1)]
    [InlineData("Record \"a\" is COMPLETE.", 0)]
    [InlineData("A record is already in the campaign.", null)]
    [InlineData("Record b-BUILDING already exists.", null)]
    [InlineData("The campaign already has a record with crmRecordId 'STARTING'.", null, "STARTING")]
    public void A_record_that_is_there_is_a_duplicate_whatever_it_is_called(
        string detail,
        int? named,
        string third = "c"
    )
    {
        var duplicate = Assert.IsType<Answer.Duplicate>(Read(detail, "a", "b-BUILDING", third));
        Assert.Equal(named, duplicate.Named is { } row ? (int)row.Number - 1 : null);
    }

    private static Answer Read(string detail, params string[] ids) =>
        Refusal.Read(
            new ConflictException(
                new ApiError
                {
                    StatusCode = HttpStatusCode.Conflict,
                    OperationId = "addRecords",
                    Problem = new ApiProblem { Detail = detail },
                }
            ),
            [
                .. ids.Select(
                    (id, index) => new Row(index + 1, index + 2, id, new AddRecordRequest { CrmRecordId = id }, null)
                ),
            ]
        );
}
