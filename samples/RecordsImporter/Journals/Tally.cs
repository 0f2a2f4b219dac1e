using System.Globalization;

namespace RecordsImporter.Journals;

/// <summary>Represents the progress of an import.</summary>
/// <param name="Rows">The number of processed rows, which is also the number of the last one.</param>
/// <param name="Added">The rows that a response confirmed.</param>
/// <param name="Recognized">The rows that a request without a response had added.</param>
/// <param name="Refused">The rows that were not added.</param>
internal sealed record Tally(long Rows = 0, long Added = 0, long Recognized = 0, long Refused = 0)
{
    internal Tally With(BatchEnd end, IEnumerable<JournalEntry> batch) =>
        new(
            end.Row,
            Added + end.Added,
            Recognized + end.Recognized,
            Refused + end.Refused.Count + batch.Sum(entry => entry.Refused?.Count ?? 0)
        );

    /// <summary>Returns the counts for display.</summary>
    public override string ToString()
    {
        string recognized = Recognized == 0 ? "" : Count(Recognized, ", {0:N0} recognized");
        string refused = Refused == 0 ? "" : Count(Refused, ", {0:N0} refused");
        return Count(Added, "{0:N0} added") + recognized + refused;
    }

    private static string Count(long count, string format) =>
        string.Format(CultureInfo.InvariantCulture, format, count);
}
