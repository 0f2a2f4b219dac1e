using System.Text;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CampaignsGen.Generator.Options;

/// <summary>Reads the metadata of the <c>OpenApiClient</c> items of a document.</summary>
internal static class ClientMetadata
{
    private const string Prefix = "build_metadata.AdditionalFiles.CampaignsGen_";

    /// <summary>
    /// Returns the metadata of each item, in the order of the project; empty if the file is not the document of a client.
    /// </summary>
    /// <remarks>
    /// The compiler has one value of each metadata for a path, which is sufficient for one item. If a document has several
    /// items, the targets write all clients of the project to one value, each with its document.
    /// </remarks>
    public static IReadOnlyList<Func<string, string?>> Of(AnalyzerConfigOptions options)
    {
        if (Own("Kind") != "OpenApiClient")
        {
            return [];
        }

        List<Func<string, string?>> several = [.. OfDocument(Own("Document"), Own("Clients"))];
        return several.Count > 0 ? several : [Own];

        string? Own(string name) => options.TryGetValue(Prefix + name, out string? value) ? TextOf(value) : null;
    }

    private static IEnumerable<Func<string, string?>> OfDocument(string? document, string? clients) =>
        document is null || clients is null
            ? []
            : clients
                .Split('|')
                .Select(static client => client.Split(':'))
                .Where(parts => parts.Length == 2 && parts[0] == document)
                .Select(static parts => Read(parts[1]));

    /// <summary>Reads Base64-encoded lines of <c>Name=value</c>.</summary>
    private static Func<string, string?> Read(string encoded)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        foreach (string line in Encoding.UTF8.GetString(Convert.FromBase64String(encoded)).Split('\n'))
        {
            int sign = line.IndexOf('=');
            if (sign > 0)
            {
                values[line.Substring(0, sign).Trim()] = line.Substring(sign + 1);
            }
        }

        return name => values.TryGetValue(name, out string? value) ? TextOf(value) : null;
    }

    private static string? TextOf(string value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
