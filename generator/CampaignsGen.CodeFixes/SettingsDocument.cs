using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CampaignsGen.CodeFixes;

/// <summary>The <c>appsettings.json</c> of a project, for every environment.</summary>
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

    /// <summary>The solution with one more key, which has no value yet; null where it is there, or the file cannot be read.</summary>
    public async Task<Solution?> WithKeyAsync(string key, CancellationToken cancellationToken)
    {
        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return SettingsEdit.Add(text, key) is { } changed
            ? SettingsFiles.WithText(document.Project.Solution, document, changed)
            : null;
    }
}
