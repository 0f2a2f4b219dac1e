namespace RecordsImporter.Reading;

/// <summary>
/// Divides the rows into batches, each with the maximum number of valid rows in a request, and the invalid rows between them. The same file
/// and size always result in the same batches, so that a later run continues where an earlier one stopped.
/// </summary>
internal static class Batches
{
    /// <summary>The maximum number of rows in a batch, so that a file with only invalid rows is not held in memory.</summary>
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

    /// <summary>Rejects a row whose identifier is already in the request.</summary>
    private static Row RefuseRepeated(Row row, Dictionary<string, long> lines) =>
        row.Record is null || lines.TryAdd(row.Record.CrmRecordId, row.Line)
            ? row
            : row with
            {
                Record = null,
                Reason = $"the same {RecordFields.IdName} as in line {lines[row.Record.CrmRecordId]}",
            };
}
