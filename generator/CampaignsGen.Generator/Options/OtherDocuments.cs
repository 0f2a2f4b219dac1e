using CampaignsGen.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CampaignsGen.Generator.Options;

/// <summary>The additional files into which a document's references may lead: those that may be documents and are no client's own.</summary>
internal static class OtherDocuments
{
    private static readonly string[] Extensions = [".yaml", ".yml", ".json"];

    public static ReferencedText? From(
        AdditionalText file,
        AnalyzerConfigOptionsProvider provider,
        CancellationToken cancellationToken
    )
    {
        bool isDocument = Extensions.Contains(Path.GetExtension(file.Path), StringComparer.OrdinalIgnoreCase);
        return
            isDocument && !SpecInput.IsClient(provider.GetOptions(file)) && file.GetText(cancellationToken) is { } text
            ? new ReferencedText(file.Path, text.ToString())
            : null;
    }
}
