using System.Text.RegularExpressions;

namespace CampaignsGen.Generator.Planning;

/// <summary>
/// Resolves reference links of CommonMark: <c>[text][label]</c>, with <c>[label]: address</c> on a separate line. The links
/// become inline links, because paragraphs are written independently.
/// </summary>
internal static class LinkReferences
{
    private static readonly Regex AddressLine = new(
        @"^[ \t]{0,3}\[([^\[\]\r\n]{1,100})\]:[ \t]*<?([^\s<>]+)>?[ \t]*(?:[""'(][^\r\n]*)?\r?$",
        RegexOptions.CultureInvariant | RegexOptions.Multiline
    );

    private static readonly Regex Use = new(
        @"\[([^\[\]]{1,250})\](?:\[([^\[\]]{0,100})\])?(?![(:\[])",
        RegexOptions.CultureInvariant
    );

    /// <summary>Returns the text with each link as <c>[text](address)</c>, without the lines that define the addresses.</summary>
    public static string Inline(string text)
    {
        if (text.IndexOf("]:", StringComparison.Ordinal) < 0)
        {
            return text;
        }

        Dictionary<string, string> addresses = new(StringComparer.OrdinalIgnoreCase);
        string rest = AddressLine.Replace(text, match => Keep(match, addresses));
        return addresses.Count == 0 ? text : Use.Replace(rest, match => Link(match, addresses));
    }

    private static string Keep(Match match, Dictionary<string, string> addresses)
    {
        string label = match.Groups[1].Value;
        if (!addresses.ContainsKey(label))
        {
            addresses.Add(label, match.Groups[2].Value);
        }

        return "";
    }

    private static string Link(Match match, Dictionary<string, string> addresses)
    {
        string text = match.Groups[1].Value;
        string label = match.Groups[2].Length == 0 ? text : match.Groups[2].Value;
        return addresses.TryGetValue(label, out string? address) ? $"[{text}]({address})" : match.Value;
    }
}
