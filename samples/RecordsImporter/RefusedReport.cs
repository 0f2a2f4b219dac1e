using System.Globalization;
using nietras.SeparatedValues;
using RecordsImporter.Reading;

namespace RecordsImporter;

/// <summary>Writes the rejected rows with line and reason as CSV. When the report is complete, it replaces an earlier one.</summary>
internal static class RefusedReport
{
    /// <returns>The path of the report, or <see langword="null"/> if no row was rejected and there is none.</returns>
    internal static string? Write(string path, IEnumerable<RefusedRow> rows)
    {
        string unfinished = $"{path}.tmp";
        long count = 0;
        using (var writer = Sep.New(',').Writer(options => options with { Escape = true }).ToFile(unfinished))
        {
            foreach (var refused in rows)
            {
                using var row = writer.NewRow();
                row["line"].Set(refused.Line.ToString(CultureInfo.InvariantCulture));
                row[RecordFields.IdName].Set(refused.Id ?? "");
                row["reason"].Set(refused.Reason);
                count++;
            }
        }

        if (count == 0)
        {
            File.Delete(unfinished);
            File.Delete(path);
            return null;
        }

        File.Move(unfinished, path, overwrite: true);
        return path;
    }
}
