using Acme.Campaigns;

namespace QuickStart.Steps;

/// <summary>Adds records, one hundred at a time.</summary>
internal sealed class AddRecords : IStep
{
    private const int Records = 250;
    private const int MostInOneRequest = 100;

    public string Title => $"Add {Records} records, {MostInOneRequest} at a time";

    public string Lesson =>
        "A request contains 1 to 100 records and adds all of them or none. A campaign that is STARTING does not accept records and returns 409.";

    public async Task RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        foreach (var records in Enumerable.Range(1, Records).Select(Record).Chunk(MostInOneRequest))
        {
            // The IDs are new, so a 409 can only concern the state, and nothing was added.
            var added = await BackOff.WhileConflictAsync(
                () => AddAsync(context, records, cancellationToken),
                context.Narrator,
                cancellationToken
            );
            var first = added[0];
            context.Narrator.Say(
                $"{added.Count} added; the first is {first.State}, {first.Priority}, rank {first.Rank}."
            );
        }
    }

    private static async Task<IReadOnlyList<Record>> AddAsync(
        StepContext context,
        IReadOnlyList<AddRecordRequest> records,
        CancellationToken cancellationToken
    )
    {
        var request = new AddRecordsRequest { Records = records };
        var answer = await context.Campaigns.AddRecordsAsync(context.CampaignId, request, cancellationToken);
        return answer.Records.Count == records.Count
            ? answer.Records
            : throw new StoryException($"{records.Count} records were sent, but {answer.Records.Count} were returned.");
    }

    private static AddRecordRequest Record(int number) =>
        new()
        {
            CrmRecordId = StepContext.RecordId(number),
            Priority = number <= MostInOneRequest ? RecordPriority.High : RecordPriority.Low,
        };
}
