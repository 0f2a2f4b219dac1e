using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using CampaignsGen.Tool.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CampaignsGen.Tool.Inspecting;

/// <summary>Provides the options of an item as the MSBuild targets do, and those of its document from the configuration files.</summary>
internal sealed class ItemOptions(ClientItemText? item, ClientProject project, AnalyzerConfigSet configuration)
    : AnalyzerConfigOptionsProvider
{
    private const string Prefix = "build_metadata.AdditionalFiles.CampaignsGen_";

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GlobalOptions { get; } =
        new Values(static _ => null, ImmutableDictionary<string, string>.Empty);

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        new Values(Metadata, configuration.GetOptionsForSourcePath(textFile.Path).AnalyzerOptions);

    private string? Metadata(string key) =>
        item is not null && key.StartsWith(Prefix, StringComparison.Ordinal)
            ? key[Prefix.Length..] switch
            {
                "Kind" => "OpenApiClient",
                "Document" or "Clients" => null,
                "Namespace" => item.Metadata("Namespace") is { Length: > 0 } own ? own : project.RootNamespace,
                "Baseline" => item.BaselineIn(project.Folder),
                // A list can have several lines.
                var name => item.Metadata(name).ReplaceLineEndings("|"),
            }
            : null;

    private sealed class Values(Func<string, string?> metadata, ImmutableDictionary<string, string> configured)
        : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => configured.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = metadata(key) ?? configured.GetValueOrDefault(key);
            return value is not null;
        }
    }
}
