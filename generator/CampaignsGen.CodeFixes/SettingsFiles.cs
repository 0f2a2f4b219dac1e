using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace CampaignsGen.CodeFixes;

/// <summary>The files of a solution that are no C#: one that several projects link is one file.</summary>
internal static class SettingsFiles
{
    /// <summary>The solution with another text of a file, in each project that has it.</summary>
    public static Solution WithText(Solution solution, TextDocument document, SourceText text)
    {
        foreach (DocumentId id in Linked(solution, document))
        {
            solution = solution.WithAdditionalDocumentText(id, text);
        }

        return solution;
    }

    /// <summary>The projects in which somebody mends all of a kind.</summary>
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
