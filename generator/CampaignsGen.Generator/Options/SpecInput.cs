using CampaignsGen.Generator.Trees;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CampaignsGen.Generator.Options;

/// <summary>Represents a document of a client: its path, its text and the metadata of its <c>OpenApiClient</c> item.</summary>
/// <remarks>The texts are compared by content, not by reference, so saving a file unchanged changes nothing.</remarks>
internal sealed record SpecInput(string Path, SourceText Text, ClientOptions Options)
{
    public DocumentText Document => new(Path, Text) { Limits = Options.Limits.Document };

    /// <summary>Returns the document in <paramref name="file"/>, once for each of its clients.</summary>
    public static IEnumerable<SpecInput> AllFrom(
        AdditionalText file,
        AnalyzerConfigOptionsProvider provider,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<Func<string, string?>> clients = ClientMetadata.Of(provider.GetOptions(file));
        return clients.Count > 0 && file.GetText(cancellationToken) is { } text
            ? clients.Select((client, number) => new SpecInput(file.Path, text, OptionsOf(file.Path, client, number)))
            : [];
    }

    private static ClientOptions OptionsOf(string path, Func<string, string?> metadata, int number) =>
        new(System.IO.Path.GetFileName(path), metadata("Namespace") ?? "OpenApi", metadata("ClientName"))
        {
            Number = number,
            GroupBy = metadata("GroupBy"),
            Answers = metadata("Answers"),
            AdditionalProperties = metadata("AdditionalProperties"),
            MediaTypes = metadata("MediaTypes"),
            Accessibility = metadata("Accessibility"),
            Webhooks = metadata("Webhooks"),
            Validation = metadata("Validation"),
            Choice = ChoiceOption.From(metadata),
            Baseline = metadata("Baseline"),
            Limits = LimitsOption.From(metadata("Limits")),
            Defaults = DefaultsOption.From(metadata("Defaults")),
        };

    public bool Equals(SpecInput? other) =>
        other is not null && Path == other.Path && Options == other.Options && Text.ContentEquals(other.Text);

    public override int GetHashCode() => unchecked((Path.GetHashCode() * 31) + Options.GetHashCode());
}
