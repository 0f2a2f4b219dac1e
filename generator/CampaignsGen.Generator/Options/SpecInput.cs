using CampaignsGen.Generator.Trees;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CampaignsGen.Generator.Options;

/// <summary>One document to make a client of: where it is, what it says, and what its <c>OpenApiClient</c> item says.</summary>
/// <remarks>Equal to another when the text is, not when it is the same object: saving a file unchanged changes nothing.</remarks>
internal sealed record SpecInput(string Path, SourceText Text, ClientOptions Options)
{
    private const string Prefix = "build_metadata.AdditionalFiles.CampaignsGen_";

    public DocumentText Document => new(Path, Text);

    /// <summary>The document in <paramref name="file"/>; null where it is not marked as a client's.</summary>
    public static SpecInput? From(
        AdditionalText file,
        AnalyzerConfigOptionsProvider provider,
        CancellationToken cancellationToken
    )
    {
        AnalyzerConfigOptions options = provider.GetOptions(file);
        if (!IsClient(options) || file.GetText(cancellationToken) is not { } text)
        {
            return null;
        }

        string? Metadata(string name) =>
            options.TryGetValue(Prefix + name, out string? value) && !string.IsNullOrWhiteSpace(value)
                ? value.Trim()
                : null;

        ClientOptions client = new(
            System.IO.Path.GetFileName(file.Path),
            Metadata("Namespace") ?? "OpenApi",
            Metadata("ClientName")
        )
        {
            GroupBy = Metadata("GroupBy"),
            Answers = Metadata("Answers"),
            AdditionalProperties = Metadata("AdditionalProperties"),
            MediaTypes = Metadata("MediaTypes"),
            Accessibility = Metadata("Accessibility"),
            Choice = ChoiceOption.From(Metadata),
            Baseline = Metadata("Baseline"),
            Defaults = DefaultsOption.From(Metadata("Defaults")),
        };
        return new SpecInput(file.Path, text, client);
    }

    public static bool IsClient(AnalyzerConfigOptions options) =>
        options.TryGetValue(Prefix + "Kind", out string? kind) && kind == "OpenApiClient";

    public bool Equals(SpecInput? other) =>
        other is not null && Path == other.Path && Options == other.Options && Text.ContentEquals(other.Text);

    public override int GetHashCode() => unchecked((Path.GetHashCode() * 31) + Options.GetHashCode());
}
