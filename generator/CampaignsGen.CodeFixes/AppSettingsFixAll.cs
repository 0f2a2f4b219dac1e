using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace CampaignsGen.CodeFixes;

/// <summary>
/// Fixes one <c>appsettings*.json</c>, or all of a project or solution. The built-in providers of Roslyn only change C# files.
/// </summary>
/// <remarks>Secrets are cleared one at a time, because the user has to copy each one first.</remarks>
internal sealed class AppSettingsFixAll : FixAllProvider
{
    private const string Secret = "CGN2006";

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() =>
        [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        SettingsChoice choice = SettingsChoice.Of(fixAllContext.CodeActionEquivalenceKey);
        Dictionary<string, List<Diagnostic>> byFile = await DiagnosticsAsync(fixAllContext).ConfigureAwait(false);
        if (fixAllContext.Scope == FixAllScope.Document)
        {
            byFile = byFile.Where(pair => pair.Key == choice.Path).ToDictionary(pair => pair.Key, pair => pair.Value);
        }

        Solution solution = fixAllContext.Solution;
        foreach (KeyValuePair<string, List<Diagnostic>> pair in byFile)
        {
            if (FileOf(fixAllContext, pair.Key) is { } file)
            {
                SourceText text = await file.GetTextAsync(fixAllContext.CancellationToken).ConfigureAwait(false);
                SourceText edited = AppSettingsFix.Fix(text, pair.Value, choice.Title);
                solution = edited == text ? solution : SettingsFiles.WithText(solution, file, edited);
            }
        }

        return solution == fixAllContext.Solution
            ? null
            : CodeAction.Create("Fix the appsettings files", _ => Task.FromResult(solution), nameof(AppSettingsFix));
    }

    /// <summary>Returns the diagnostics of each file, from every project that links it.</summary>
    private static async Task<Dictionary<string, List<Diagnostic>>> DiagnosticsAsync(FixAllContext context)
    {
        Dictionary<string, List<Diagnostic>> byFile = new(StringComparer.Ordinal);
        foreach (Project project in SettingsFiles.ProjectsOf(context))
        {
            foreach (Diagnostic diagnostic in await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false))
            {
                string path = diagnostic.Location.GetLineSpan().Path ?? "";
                if (diagnostic.Id != Secret && path.Length > 0)
                {
                    if (!byFile.TryGetValue(path, out List<Diagnostic>? own))
                    {
                        byFile[path] = own = [];
                    }

                    own.Add(diagnostic);
                }
            }
        }

        return byFile;
    }

    private static TextDocument? FileOf(FixAllContext context, string path) =>
        SettingsFiles
            .ProjectsOf(context)
            .SelectMany(static project => project.AdditionalDocuments)
            .FirstOrDefault(document => document.FilePath == path);
}
