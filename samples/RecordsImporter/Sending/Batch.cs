using RecordsImporter.Journals;
using RecordsImporter.Reading;

namespace RecordsImporter.Sending;

/// <summary>
/// Represents what is known of the rows of a batch, from the entries of the journal alone: a later run that replays them knows as
/// much as the one that wrote them.
/// </summary>
/// <remarks>
/// A request adds all of its rows or none, and a campaign has an identifier once. Therefore a row that is added now was not there
/// before, and no earlier request with that row has added anything.
/// </remarks>
internal sealed class Batch
{
    private readonly IReadOnlyList<Row> rows;
    private readonly List<Row> open;
    private readonly List<Row> present = [];
    private readonly HashSet<long> named = [];
    private readonly List<HashSet<long>> inDoubt = [];
    private long added;

    internal Batch(IReadOnlyList<Row> rows)
    {
        this.rows = rows;
        open = [.. rows.Where(row => row.Record is not null)];
    }

    /// <summary>Gets the rows that are still to be sent, in the order of the file.</summary>
    internal IReadOnlyList<Row> Open => open;

    /// <summary>Gets the number of rows that a response confirmed.</summary>
    internal long Added => added;

    /// <summary>Determines whether an unanswered request may have added a row.</summary>
    internal bool IsInDoubt(Row row) => inDoubt.Any(request => request.Contains(row.Number));

    internal void Apply(JournalEntry entry)
    {
        switch (entry)
        {
            case { Sending: { } sent }:
                inDoubt.Add([.. RowRanges.Read(sent)]);
                break;
            case { Added: { } confirmed }:
                ApplyAdded([.. RowRanges.Read(confirmed)]);
                break;
            case { Present: { } number }:
                ForgetLastRequest();
                present.AddRange(open.Where(row => row.Number == number));
                open.RemoveAll(row => row.Number == number);
                break;
            case { Refused: { } refusals }:
                ForgetLastRequest();
                ApplyRefused([.. refusals.Select(refusal => refusal.Row)]);
                break;
            case { Nothing: { } nothing }:
                ForgetLastRequest();
                ApplyNamed(nothing.Named);
                break;
        }
    }

    /// <summary>Decides about the rows that the campaign already has, when no row is left to be sent.</summary>
    internal BatchEnd ToEnd()
    {
        var recognized = present.Where(row => !named.Contains(row.Number) && IsInDoubt(row)).ToHashSet();
        IEnumerable<RefusedRow> refusals =
        [
            .. rows.Where(row => row.Reason is not null).Select(row => row.Refuse(row.Reason!)),
            .. present
                .Where(row => !recognized.Contains(row))
                .Select(row => row.Refuse("the campaign already had a record with this crmRecordId")),
        ];
        return new BatchEnd(rows[^1].Number, added, recognized.Count, [.. refusals.OrderBy(refusal => refusal.Row)]);
    }

    private void ApplyAdded(HashSet<long> confirmed)
    {
        added += open.RemoveAll(row => confirmed.Contains(row.Number));
        inDoubt.RemoveAll(request => request.Overlaps(confirmed));
    }

    /// <summary>A request with a row that the service does not take has added nothing, answered or not.</summary>
    private void ApplyRefused(HashSet<long> refusals)
    {
        open.RemoveAll(row => refusals.Contains(row.Number));
        inDoubt.RemoveAll(request => request.Overlaps(refusals));
    }

    /// <summary>A row that is named before any request can have added it was there before the import.</summary>
    private void ApplyNamed(long? number)
    {
        if (number is { } row && !inDoubt.Any(request => request.Contains(row)))
        {
            named.Add(row);
        }
    }

    /// <summary>The last request has a result by now; what it says is known, so that it is not in doubt.</summary>
    private void ForgetLastRequest() => inDoubt.RemoveAt(inDoubt.Count - 1);
}
