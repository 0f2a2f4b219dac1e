using Acme.Campaigns;
using Microsoft.AspNetCore.Http.HttpResults;
using WebApp.Tenants;

namespace WebApp;

/// <summary>Maps the endpoints. Each gets the client of the user's tenant.</summary>
internal static class CampaignEndpoints
{
    public static void Map(WebApplication app)
    {
        RouteGroupBuilder campaigns = app.MapGroup("/campaigns/{id:guid}").RequireAuthorization(CurrentTenant.Policy);
        campaigns.MapPost("/actions/{action}", ModifyAsync);
        campaigns.MapPost("/records", AddRecordsAsync);
    }

    private static async Task<Results<Ok<CampaignView>, ProblemHttpResult>> ModifyAsync(
        Guid id,
        string action,
        ICampaignsClient campaigns,
        CancellationToken cancellationToken
    )
    {
        // The enum is open and accepts any string. Values that the document does not list are not passed on.
        if (CampaignAction.Known.Find(action.ToUpperInvariant()) is not { } wanted)
        {
            return TypedResults.Problem($"'{action}' is not an action.", statusCode: StatusCodes.Status400BadRequest);
        }

        Campaign campaign = await campaigns.ModifyCampaignAsync(
            id,
            new() { Action = wanted, BuildOnStart = wanted == CampaignAction.Start ? true : null },
            cancellationToken
        );
        return TypedResults.Ok(
            new CampaignView(campaign.Id, campaign.State.Value, campaign.DisplayStatus?.Value, campaign.RecordCount)
        );
    }

    private static async Task<Ok<RecordView[]>> AddRecordsAsync(
        Guid id,
        AddRecordsRequest records,
        ICampaignsClient campaigns,
        CancellationToken cancellationToken
    )
    {
        AddRecordsResponse added = await campaigns.AddRecordsAsync(id, records, cancellationToken);
        return TypedResults.Ok<RecordView[]>([
            .. added.Records.Select(static record => new RecordView(record.Id, record.CrmRecordId)),
        ]);
    }

    private sealed record CampaignView(Guid Id, string State, string? DisplayStatus, long? RecordCount);

    private sealed record RecordView(Guid Id, string CrmRecordId);
}
