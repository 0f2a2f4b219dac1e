using CampaignsGen.Generator.Trees;
using Microsoft.CodeAnalysis;

namespace CampaignsGen.Generator.Options;

/// <summary>
/// Provides the files to which the references of a document can refer: all possible documents, including those of other
/// clients.
/// </summary>
internal static class OtherDocuments
{
    private static readonly string[] Extensions = [".yaml", ".yml", ".json"];

    public static DocumentText? From(AdditionalText file, CancellationToken cancellationToken)
    {
        bool isDocument = Extensions.Contains(Path.GetExtension(file.Path), StringComparer.OrdinalIgnoreCase);
        return isDocument && file.GetText(cancellationToken) is { } text ? new DocumentText(file.Path, text) : null;
    }
}
