using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TestKit;

/// <summary>What MSBuild would tell the compiler of each file.</summary>
public sealed class TestOptionsProvider(IReadOnlyList<TestDocument> documents) : AnalyzerConfigOptionsProvider
{
    private const string Prefix = "build_metadata.AdditionalFiles.CampaignsGen_";

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values([]);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        documents.FirstOrDefault(document => document.Path == textFile.Path) is { } document
            ? new Values(Metadata(document))
            : GlobalOptions;

    private static Dictionary<string, string> Metadata(TestDocument document)
    {
        Dictionary<string, string> values = new(document.EditorConfig);
        if (document.IsClient)
        {
            values[Prefix + "Kind"] = "OpenApiClient";
            values[Prefix + "Namespace"] = document.Namespace ?? "";
            values[Prefix + "ClientName"] = document.ClientName ?? "";
            foreach ((string name, string value) in document.Metadata)
            {
                values[Prefix + name] = value;
            }
        }

        return values;
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
            values.TryGetValue(key, out value);
    }
}
