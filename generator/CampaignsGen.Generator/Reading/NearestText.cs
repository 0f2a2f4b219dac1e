namespace CampaignsGen.Generator.Reading;

/// <summary>Finds the closest match for a misspelled name.</summary>
internal static class NearestText
{
    /// <summary>
    /// Returns the closest of <paramref name="candidates"/>, the first in ordinal order if there are several, or null if none is close.
    /// </summary>
    public static string? Of(string text, IEnumerable<string> candidates)
    {
        int most = Math.Max(1, text.Length / 3);
        return candidates
            .Select(candidate => (Text: candidate, Distance: Distance(text, candidate)))
            .Where(pair => pair.Distance <= most)
            .OrderBy(static pair => pair.Distance)
            .ThenBy(static pair => pair.Text, StringComparer.Ordinal)
            .Select(static pair => pair.Text)
            .FirstOrDefault();
    }

    /// <summary>Returns the number of letters to change, add, remove or swap with the next one. Case is ignored.</summary>
    public static int Distance(string from, string to)
    {
        int[] before = new int[to.Length + 1];
        int[] last = new int[to.Length + 1];
        int[] row = [.. Enumerable.Range(0, to.Length + 1)];
        for (int i = 1; i <= from.Length; i++)
        {
            (before, last, row) = (last, row, before);
            row[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                int changed = last[j - 1] + (AreSame(from[i - 1], to[j - 1]) ? 0 : 1);
                row[j] = Math.Min(changed, Math.Min(last[j], row[j - 1]) + 1);
                bool areSwapped = i > 1 && j > 1 && AreSame(from[i - 1], to[j - 2]) && AreSame(from[i - 2], to[j - 1]);
                row[j] = areSwapped ? Math.Min(row[j], before[j - 2] + 1) : row[j];
            }
        }

        return row[to.Length];
    }

    private static bool AreSame(char one, char other) => char.ToUpperInvariant(one) == char.ToUpperInvariant(other);
}
