using nietras.SeparatedValues;

namespace RecordsImporter.Reading;

/// <summary>Reads rows of separated values with a header. The separator is that of the header.</summary>
internal sealed class CsvRows : IRowReader
{
    private readonly SepReader reader;
    private readonly int id;
    private readonly int? scheduleAt;
    private readonly int? priority;
    private readonly int? rank;

    /// <exception cref="StopException">The header has no column for the identifier, or has a column twice.</exception>
    internal CsvRows(Stream stream, string idColumn)
    {
        var text = new StreamReader(stream, leaveOpen: true);
        reader = Guard(() => Open(text), line: 1);
        var columns = reader.Header.ColNames;
        id =
            Find(columns, idColumn)
            ?? throw new StopException(
                ExitCode.NotUsable,
                $"The file has no column '{idColumn}'. Its columns are: {string.Join(", ", columns)}. "
                    + "To fix this, name the column of the identifiers with --id-column."
            );
        scheduleAt = Find(columns, RecordFields.ScheduleAtName);
        priority = Find(columns, RecordFields.PriorityName);
        rank = Find(columns, RecordFields.RankName);
        NotImported = [.. columns.Where((_, index) => index != id && !IsOptional(index))];
    }

    public IReadOnlyList<string> NotImported { get; }

    public IEnumerable<Row> Read()
    {
        long number = 0;
        long line = 1;
        while (Guard(reader.MoveNext, line))
        {
            line = reader.Current.LineNumberFrom;
            if (!IsBlank(reader.Current))
            {
                yield return ToRow(reader.Current, ++number);
            }
        }
    }

    public void Dispose() => reader.Dispose();

    private static SepReader Open(TextReader text) =>
        Sep.Reader(options =>
                options with
                {
                    Unescape = true,
                    DisableColCountCheck = true,
                    ColNameComparer = StringComparer.OrdinalIgnoreCase,
                }
            )
            .From(text);

    /// <summary>
    /// Converts exceptions about columns that differ only by case, or rows of many megabytes because of a missing quotation mark.
    /// </summary>
    private static T Guard<T>(Func<T> read, long line)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidDataException or NotSupportedException)
        {
            throw new StopException(
                ExitCode.NotUsable,
                $"The file cannot be read as CSV after line {line}: {fault.Message}"
            );
        }
    }

    private static int? Find(IReadOnlyList<string> columns, string name)
    {
        for (int index = 0; index < columns.Count; index++)
        {
            if (string.Equals(columns[index], name, StringComparison.OrdinalIgnoreCase))
            {
                return index;
            }
        }

        return null;
    }

    private static bool IsBlank(SepReader.Row row) => row.Span.IsWhiteSpace();

    private static string? Text(SepReader.Row row, int? column)
    {
        if (column is not { } index)
        {
            return null;
        }

        // A column is unescaped in place, and is therefore accessed once.
        var text = row[index].Span;
        return text.IsWhiteSpace() ? null : text.ToString();
    }

    private bool IsOptional(int column) => column == scheduleAt || column == priority || column == rank;

    private Row ToRow(SepReader.Row row, long number)
    {
        int columns = reader.Header.ColNames.Count;
        return row.ColCount == columns
            ? new RecordFields(
                Text(row, id),
                Text(row, scheduleAt)?.Trim(),
                Text(row, priority)?.Trim().ToUpperInvariant(),
                Text(row, rank)?.Trim()
            ).ToRow(number, row.LineNumberFrom)
            : new Row(
                number,
                row.LineNumberFrom,
                Id: null,
                Record: null,
                $"the row has {row.ColCount} fields; the header has {columns}"
            );
    }
}
