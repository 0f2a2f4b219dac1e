using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TestKit;

/// <summary>
/// Provides the options of each file as MSBuild passes them to the compiler. Documents with the same path are several clients of one file.
/// </summary>
public sealed class TestOptionsProvider(IReadOnlyList<TestDocument> documents) : AnalyzerConfigOptionsProvider
{
    private const string Prefix = "build_metadata.AdditionalFiles.CampaignsGen_";

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values([]);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        documents.FirstOrDefault(document => document.Path == textFile.Path) is { } document
            ? new Values(Metadata(document))
            : GlobalOptions;

    private Dictionary<string, string> Metadata(TestDocument document)
    {
        Dictionary<string, string> values = new(document.EditorConfig);
        if (!document.IsClient)
        {
            return values;
        }

        values[Prefix + "Kind"] = "OpenApiClient";
        values[Prefix + "Document"] = Encoded(document.Path);
        foreach ((string name, string value) in OfItem(document))
        {
            values[Prefix + name] = value;
        }

        TestDocument[] clients = [.. documents.Where(static other => other.IsClient)];
        if (clients.DistinctBy(static client => client.Path).Count() < clients.Length)
        {
            values[Prefix + "Clients"] = string.Join('|', clients.Select(EncodedClient));
        }

        return values;
    }

    private static IEnumerable<KeyValuePair<string, string>> OfItem(TestDocument document) =>
        [
            new("Namespace", document.Namespace ?? ""),
            new("ClientName", document.ClientName ?? ""),
            .. document.Metadata,
        ];

    private static string EncodedClient(TestDocument document)
    {
        IEnumerable<string> lines = OfItem(document).Select(static pair => $"{pair.Key}={pair.Value}");
        return $"{Encoded(document.Path)}:{Encoded(string.Join('\n', lines))}";
    }

    private static string Encoded(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
            values.TryGetValue(key, out value);
    }
}
