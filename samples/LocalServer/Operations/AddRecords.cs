using CampaignsGen.LocalServer.Answers;
using CampaignsGen.LocalServer.Authentication;
using CampaignsGen.LocalServer.Campaigns;
using CampaignsGen.LocalServer.Validation;

namespace CampaignsGen.LocalServer.Operations;

/// <summary><c>POST /{campaignId}/records</c></summary>
internal sealed class AddRecords(Admission admission, RequestBody body, int successStatus)
{
    internal async Task HandleAsync(HttpContext context)
    {
        var campaign = admission.Admit(context.Request);
        var request = await body.ReadAsync<Request>(context.Request, "AddRecordsRequest");
        RequestBody.RefuseInvalid([.. Repeated(request.Records), .. Infinite(request.Records)]);
        var added = campaign.Add(request.Records);
        await VendorJson.WriteAsync(context.Response, successStatus, new RecordsAnswer(added));
    }

    private static IEnumerable<FieldError> Repeated(IReadOnlyList<NewRecord> records)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return records
            .Select((record, index) => (record, index))
            .Where(item => !seen.Add(item.record.CrmRecordId))
            .Select(item => Error(item.index, "crmRecordId", "Duplicate", "must occur once in the request"));
    }

    /// <summary>Returns errors for numbers that a double cannot represent, such as 1e400, which JSON can contain.</summary>
    private static IEnumerable<FieldError> Infinite(IReadOnlyList<NewRecord> records) =>
        records
            .Select((record, index) => (record, index))
            .Where(item => item.record.Rank is { } rank && !double.IsFinite(rank))
            .Select(item => Error(item.index, "rank", "Range", "must be a number that a double can hold"));

    private static FieldError Error(int index, string property, string code, string message) =>
        new($"records[{index}].{property}", code, message);

    private sealed record Request(IReadOnlyList<NewRecord> Records);
}
