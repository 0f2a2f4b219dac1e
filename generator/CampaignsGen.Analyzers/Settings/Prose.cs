using System.Text;

namespace CampaignsGen.Analyzers.Settings;

/// <summary>Provides methods that format and compare names for messages.</summary>
internal static class Prose
{
    /// <summary>Converts an identifier to words: <c>ApiKey</c> becomes "API key".</summary>
    public static string Words(string identifier)
    {
        StringBuilder words = new();
        for (int index = 0; index < identifier.Length; index++)
        {
            bool isStart =
                index > 0
                && char.IsUpper(identifier[index])
                && (!char.IsUpper(identifier[index - 1]) || IsLower(identifier, index + 1));
            words.Append(isStart ? " " : "").Append(char.ToLowerInvariant(identifier[index]));
        }

        return string.Join(" ", words.ToString().Split(' ').Select(static word => word is "api" ? "API" : word));
    }

    /// <summary>Returns the most similar allowed values: all with the smallest distance.</summary>
    public static IEnumerable<string> Nearest(string value, IEnumerable<string> allowed) =>
        allowed
            .GroupBy(other => Distance(value.ToUpperInvariant(), other.ToUpperInvariant()))
            .OrderBy(static equal => equal.Key)
            .First()
            .OrderBy(static other => other, StringComparer.Ordinal);

    /// <summary>Returns the number of characters to change, add or remove.</summary>
    public static int Distance(string from, string to)
    {
        int[] row = [.. Enumerable.Range(0, to.Length + 1)];
        for (int i = 1; i <= from.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                int kept = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(kept, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[to.Length];
    }

    private static bool IsLower(string text, int index) => index < text.Length && char.IsLower(text[index]);
}
