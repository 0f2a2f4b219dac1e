using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CampaignsGen.CodeFixes;

/// <summary>Represents the <c>appsettings.json</c> of a project, which applies to every environment.</summary>
internal sealed class SettingsDocument
{
    public const string Name = "appsettings.json";

    private readonly TextDocument document;

    private SettingsDocument(TextDocument document) => this.document = document;

    public static SettingsDocument? Of(Project project) =>
        project.AdditionalDocuments.FirstOrDefault(static file =>
            string.Equals(Path.GetFileName(file.FilePath ?? file.Name), Name, StringComparison.OrdinalIgnoreCase)
        )
            is { } document
            ? new SettingsDocument(document)
            : null;

    /// <summary>Returns the solution with the key added without a value, or null if the file already contains it or cannot be parsed.</summary>
    public async Task<Solution?> WithKeyAsync(string key, CancellationToken cancellationToken)
    {
        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return SettingsEdit.Add(text, key) is { } changed
            ? SettingsFiles.WithText(document.Project.Solution, document, changed)
            : null;
    }
}
