using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace CampaignsGen.CodeFixes;

/// <summary>Mends every <c>appsettings*.json</c> of a project or a solution; the providers that come with the compiler change C# only.</summary>
/// <remarks>A secret is emptied one at a time, by somebody who has put it elsewhere.</remarks>
internal sealed class AppSettingsFixAll : FixAllProvider
{
    private const string Secret = "CGN2006";

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        Solution solution = fixAllContext.Solution;
        foreach (
            Project project in fixAllContext.Scope == FixAllScope.Solution
                ? fixAllContext.Solution.Projects
                : [fixAllContext.Project]
        )
        {
            ImmutableArray<Diagnostic> diagnostics = await fixAllContext
                .GetAllDiagnosticsAsync(project)
                .ConfigureAwait(false);
            foreach (TextDocument document in project.AdditionalDocuments)
            {
                List<Diagnostic> own =
                [
                    .. diagnostics.Where(diagnostic =>
                        diagnostic.Id != Secret && diagnostic.Location.GetLineSpan().Path == document.FilePath
                    ),
                ];
                if (own.Count > 0)
                {
                    SourceText text = await document
                        .GetTextAsync(fixAllContext.CancellationToken)
                        .ConfigureAwait(false);
                    solution = solution.WithAdditionalDocumentText(document.Id, AppSettingsFix.Mend(text, own));
                }
            }
        }

        return solution == fixAllContext.Solution
            ? null
            : CodeAction.Create("Mend the appsettings files", _ => Task.FromResult(solution), nameof(AppSettingsFix));
    }
}
