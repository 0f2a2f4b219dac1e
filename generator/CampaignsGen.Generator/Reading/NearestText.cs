namespace CampaignsGen.Generator.Reading;

/// <summary>Finds what somebody meant who misspelt it.</summary>
internal static class NearestText
{
    /// <summary>The nearest of <paramref name="candidates"/>, the first of several; null where none is near.</summary>
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

    /// <summary>How many letters are to be changed, added or removed (Levenshtein); case does not count.</summary>
    private static int Distance(string from, string to)
    {
        int[] row = [.. Enumerable.Range(0, to.Length + 1)];
        for (int i = 1; i <= from.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                bool same = char.ToUpperInvariant(from[i - 1]) == char.ToUpperInvariant(to[j - 1]);
                int changed = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[to.Length];
    }
}
