using RecordsImporter.Journals;
using RecordsImporter.Reading;
using RecordsImporter.Screens;

namespace RecordsImporter.Sending;

/// <summary>Sends a batch until each of its rows is processed: added, or rejected with a reason.</summary>
internal sealed class BatchImport(
    RecordsRequest request,
    Journal journal,
    Patience patience,
    Screen screen,
    StopTokens stop
)
{
    private Row? single;
    private int most = int.MaxValue;

    /// <exception cref="StopException">The service does not accept the records.</exception>
    /// <exception cref="OperationCanceledException">The run is being stopped.</exception>
    internal async Task<BatchEnd> RunAsync(IReadOnlyList<Row> rows)
    {
        var batch = new Batch(rows);
        foreach (var entry in journal.Unfinished)
        {
            batch.Apply(entry);
        }

        SendWhole();
        while (batch.Open.Count > 0)
        {
            stop.Gently.ThrowIfCancellationRequested();
            await SendAsync(batch, Choose(batch));
        }

        return batch.ToEnd();
    }

    private async Task SendAsync(Batch batch, IReadOnlyList<Row> rows)
    {
        bool isInDoubt = batch.IsInDoubt(rows[0]);
        Note(batch, new JournalEntry { Sending = RowRanges.Write([.. rows.Select(row => row.Number)]) });
        var answer = Judge(await request.SendAsync(rows, stop.AtOnce), batch, rows);
        screen.CountRequest();
        if (answer is Answer.Unknown unknown)
        {
            await patience.WaitAsync(unknown.Why, unknown.RetryAfter, stop.Gently);
            return;
        }

        Note(batch, ToEntry(answer, rows));
        await FollowAsync(answer, rows, isInDoubt);
    }

    private void Note(Batch batch, JournalEntry entry)
    {
        journal.Write(entry);
        batch.Apply(entry);
    }

    private static JournalEntry ToEntry(Answer answer, IReadOnlyList<Row> rows) =>
        answer switch
        {
            Answer.Added => new() { Added = RowRanges.Write([.. rows.Select(row => row.Number)]) },
            Answer.Duplicate when rows.Count == 1 => new() { Present = rows[0].Number },
            Answer.Duplicate { Named: { } named } => new() { Nothing = new NothingAdded(named.Number) },
            Answer.Invalid { Rows: { Count: > 0 } refused } => new() { Refused = refused },
            _ => new() { Nothing = new NothingAdded() },
        };

    /// <summary>Determines what is sent next, so that the rows of a rejected request can be distinguished.</summary>
    private async Task FollowAsync(Answer answer, IReadOnlyList<Row> rows, bool isInDoubt)
    {
        switch (answer)
        {
            case Answer.NotNow later:
                await patience.WaitAsync(later.Why, later.RetryAfter, stop.Gently);
                return;
            case Answer.Never never:
                throw new StopException(never.Code, never.Why);
            case Answer.Duplicate when rows.Count == 1:
                // After a request without a response, the campaign can contain all of its rows, so the next one is also sent separately.
                single = null;
                break;
            case Answer.Duplicate when isInDoubt:
                most = 1;
                break;
            case Answer.Duplicate { Named: { } named }:
                single = named;
                break;
            case Answer.Duplicate or Answer.Invalid { Rows.Count: 0 }:
                most = rows.Count / 2;
                break;
            default:
                SendWhole();
                break;
        }

        patience.Succeeded();
    }

    private void SendWhole() => (single, most) = (null, int.MaxValue);

    private IReadOnlyList<Row> Choose(Batch batch) => single is not null ? [single] : [.. batch.Open.Take(most)];

    /// <summary>
    /// A single row that is rejected is the invalid one. However, if a service accepts no records at all and gives no reasons, the whole
    /// file must not be rejected row by row.
    /// </summary>
    private Answer Judge(Answer answer, Batch batch, IReadOnlyList<Row> rows) =>
        answer is not Answer.Invalid { Rows.Count: 0 } invalid || rows.Count > 1 ? answer
        : journal.Tally.Added + journal.Tally.Recognized + batch.Added > 0
            ? invalid with
            {
                Rows = [rows[0].Refuse(invalid.Detail)],
            }
        : new Answer.Never(
            ExitCode.CampaignRefuses,
            $"The service refused the record of line {rows[0].Line}, and none was added before: {invalid.Detail}"
        );
}
