using RecordsImporter.Journals;
using RecordsImporter.Reading;

namespace RecordsImporter.Sending;

/// <summary>
/// Represents what is known about the rows of a batch, based only on the entries of the journal: a later run that replays them has the same
/// information as the one that wrote them.
/// </summary>
/// <remarks>
/// A request adds all of its rows or none, and a campaign contains an identifier only once. Therefore, a row that is added now was not in
/// the campaign before, and no earlier request with that row has added anything.
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

    /// <summary>Gets the rows that have not been processed, in the order of the file.</summary>
    internal IReadOnlyList<Row> Open => open;

    /// <summary>Gets the number of rows that a response confirmed.</summary>
    internal long Added => added;

    /// <summary>Determines whether a request without a response may have added a row.</summary>
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

    /// <summary>Determines the result of the rows that the campaign already contains, when no rows are left to send.</summary>
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

    /// <summary>Applies rejected rows. A request with such a row has added nothing, even without a response.</summary>
    private void ApplyRefused(HashSet<long> refusals)
    {
        open.RemoveAll(row => refusals.Contains(row.Number));
        inDoubt.RemoveAll(request => request.Overlaps(refusals));
    }

    /// <summary>
    /// Applies a row that a conflict reports. If no request can have added it yet, it was in the campaign before the import.
    /// </summary>
    private void ApplyNamed(long? number)
    {
        if (number is { } row && !inDoubt.Any(request => request.Contains(row)))
        {
            named.Add(row);
        }
    }

    /// <summary>Removes the last request from those in doubt, because its result is known now.</summary>
    private void ForgetLastRequest() => inDoubt.RemoveAt(inDoubt.Count - 1);
}
