using CampaignsGen.Generator.Trees;
using Microsoft.CodeAnalysis;

namespace CampaignsGen.Generator.Options;

/// <summary>The files into which a document's references may lead: all that may be documents, another client's among them.</summary>
internal static class OtherDocuments
{
    private static readonly string[] Extensions = [".yaml", ".yml", ".json"];

    public static DocumentText? From(AdditionalText file, CancellationToken cancellationToken)
    {
        bool isDocument = Extensions.Contains(Path.GetExtension(file.Path), StringComparer.OrdinalIgnoreCase);
        return isDocument && file.GetText(cancellationToken) is { } text ? new DocumentText(file.Path, text) : null;
    }
}
