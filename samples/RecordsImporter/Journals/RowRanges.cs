using System.Globalization;
using System.Text;

namespace RecordsImporter.Journals;

/// <summary>Writes row numbers as ranges, <c>101-150,152-200</c>, and reads them.</summary>
internal static class RowRanges
{
    internal static string Write(IReadOnlyList<long> rows)
    {
        var text = new StringBuilder();
        for (int from = 0; from < rows.Count; )
        {
            int to = from;
            while (to + 1 < rows.Count && rows[to + 1] == rows[to] + 1)
            {
                to++;
            }

            text.Append(text.Length == 0 ? "" : ",").Append(CultureInfo.InvariantCulture, $"{rows[from]}-{rows[to]}");
            from = to + 1;
        }

        return text.ToString();
    }

    /// <exception cref="FormatException">The text does not have the format of <see cref="Write"/>.</exception>
    internal static IReadOnlyList<long> Read(string text)
    {
        var rows = new List<long>();
        foreach (string range in text.Split(','))
        {
            int dash = range.IndexOf('-', StringComparison.Ordinal);
            long from = long.Parse(range.AsSpan(0, Math.Max(dash, 0)), CultureInfo.InvariantCulture);
            long to = long.Parse(range.AsSpan(dash + 1), CultureInfo.InvariantCulture);
            for (long row = from; row <= to; row++)
            {
                rows.Add(row);
            }
        }

        return rows;
    }
}
