namespace RecordsImporter.Reading;

/// <summary>
/// Cuts the rows into batches: as many rows that can be sent as a request takes, and the faulty rows between them. The same file and
/// size always give the same batches, so that a later run continues where an earlier one stopped.
/// </summary>
internal static class Batches
{
    /// <summary>A file of nothing but faulty rows must not be held in memory.</summary>
    private const int MostRows = 1000;

    internal static IEnumerable<IReadOnlyList<Row>> Cut(IEnumerable<Row> rows, int size)
    {
        var batch = new List<Row>();
        var lines = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            batch.Add(RefuseRepeated(row, lines));
            if (lines.Count == size || batch.Count == MostRows)
            {
                yield return batch;
                batch = [];
                lines.Clear();
            }
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    /// <summary>A request must not have an identifier twice.</summary>
    private static Row RefuseRepeated(Row row, Dictionary<string, long> lines) =>
        row.Record is null || lines.TryAdd(row.Record.CrmRecordId, row.Line)
            ? row
            : row with
            {
                Record = null,
                Reason = $"the same {RecordFields.IdName} as in line {lines[row.Record.CrmRecordId]}",
            };
}
