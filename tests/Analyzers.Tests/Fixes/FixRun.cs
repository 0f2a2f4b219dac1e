using System.Collections.Immutable;
using Analyzers.Tests.World;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Analyzers.Tests.Fixes;

/// <summary>Applies a fix as an editor does, in a workspace.</summary>
internal static class FixRun
{
    /// <summary>The program after the fix of the first diagnostic, which leaves none of that id; null where no fix is offered.</summary>
    internal static async Task<string?> ApplyAsync(
        DiagnosticAnalyzer analyzer,
        CodeFixProvider fix,
        UserProject project
    )
    {
        Diagnostic diagnostic = (await Analysis.OfAsync(analyzer, project))[0];
        using AdhocWorkspace workspace = new();
        Document program = Open(workspace, project.Compilation);
        List<CodeAction> actions = [];
        await fix.RegisterCodeFixesAsync(
            new CodeFixContext(program, diagnostic, (action, _) => actions.Add(action), CancellationToken.None)
        );
        if (actions.Count == 0)
        {
            return null;
        }

        ImmutableArray<CodeActionOperation> operations = await Assert
            .Single(actions)
            .GetOperationsAsync(CancellationToken.None);
        Solution changed = Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution;
        string text = (await changed.GetDocument(program.Id)!.GetTextAsync()).ToString();
        UserProject mended = project.WithProgram(text);
        Assert.DoesNotContain(await Analysis.OfAsync(analyzer, mended), other => other.Id == diagnostic.Id);
        return text;
    }

    /// <summary>The same project with the emitted files as documents.</summary>
    private static Document Open(AdhocWorkspace workspace, Compilation compilation)
    {
        Project project = workspace.AddProject(
            ProjectInfo.Create(
                ProjectId.CreateNewId(),
                VersionStamp.Default,
                "Project",
                "Project",
                LanguageNames.CSharp,
                compilationOptions: compilation.Options,
                parseOptions: compilation.SyntaxTrees.First().Options,
                metadataReferences: compilation.References
            )
        );
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            project = project.AddDocument(tree.FilePath, tree.GetText(), filePath: tree.FilePath).Project;
        }

        return project.Documents.Single(static document => document.Name == UserProject.ProgramFile);
    }
}
