using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace CampaignsGen.CodeFixes;

/// <summary>Provides access to the additional files of a solution. A file that several projects link counts as one file.</summary>
internal static class SettingsFiles
{
    /// <summary>Returns the solution with the text of a file replaced in each project that contains it.</summary>
    public static Solution WithText(Solution solution, TextDocument document, SourceText text)
    {
        foreach (DocumentId id in Linked(solution, document))
        {
            solution = solution.WithAdditionalDocumentText(id, text);
        }

        return solution;
    }

    /// <summary>Returns the projects in the scope of Fix All.</summary>
    public static IEnumerable<Project> ProjectsOf(FixAllContext context) =>
        context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project];

    private static IEnumerable<DocumentId> Linked(Solution solution, TextDocument document) =>
        document.FilePath is null
            ? [document.Id]
            :
            [
                .. solution
                    .Projects.SelectMany(static project => project.AdditionalDocuments)
                    .Where(other => other.FilePath == document.FilePath)
                    .Select(static other => other.Id),
            ];
}
