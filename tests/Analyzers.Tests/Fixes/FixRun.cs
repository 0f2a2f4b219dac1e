using Analyzers.Tests.World;
using CampaignsGen.Analyzers;
using CampaignsGen.CodeFixes;
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
        Document program = Open(workspace, project.Compilation).Program();
        List<CodeAction> actions = await ActionsAsync(fix, program, diagnostic);
        if (actions.Count == 0)
        {
            return null;
        }

        Solution changed = await ChangedAsync(actions[0]);
        string text = await TextAsync(changed.GetDocument(program.Id)!);
        UserProject mended = project.WithProgram(text);
        Assert.DoesNotContain(await Analysis.OfAsync(analyzer, mended), other => other.Id == diagnostic.Id);
        return text;
    }

    /// <summary>What is offered against the first diagnostic of an id: the titles, and what each makes of the program and of <c>appsettings.json</c>.</summary>
    internal static async Task<IReadOnlyList<(string Title, string Program, string Json)>> OffersAsync(
        DiagnosticAnalyzer analyzer,
        CodeFixProvider fix,
        UserProject project,
        string id,
        string json
    )
    {
        JsonFile file = new("/project/appsettings.json", json);
        Diagnostic diagnostic = (await Analysis.OfAsync(analyzer, project, file)).First(other => other.Id == id);
        using AdhocWorkspace workspace = new();
        Project opened = Open(workspace, project.Compilation, file);
        TextDocument settings = opened.AdditionalDocuments.Single();
        List<(string Title, string Program, string Json)> offers = [];
        foreach (
            CodeAction action in await ActionsAsync(
                fix,
                diagnostic.Location.IsInSource ? opened.Program() : settings,
                diagnostic
            )
        )
        {
            Solution changed = await ChangedAsync(action);
            offers.Add(
                (
                    action.Title,
                    await TextAsync(changed.GetDocument(opened.Program().Id)!),
                    await TextAsync(changed.GetAdditionalDocument(settings.Id)!)
                )
            );
        }

        return offers;
    }

    /// <summary>Every file after all diagnostics of an id were mended at once, in all documents of a scope.</summary>
    internal static async Task<IReadOnlyDictionary<string, string>> ApplyToAllAsync(
        DiagnosticAnalyzer analyzer,
        CodeFixProvider fix,
        UserProject project,
        FixAllScope scope,
        string id,
        params AdditionalText[] files
    ) => await ApplyToAllAsync(analyzer, fix, project, scope, id, offer: 0, files);

    /// <summary>The same of one of the several offers against the first diagnostic.</summary>
    internal static async Task<IReadOnlyDictionary<string, string>> ApplyToAllAsync(
        DiagnosticAnalyzer analyzer,
        CodeFixProvider fix,
        UserProject project,
        FixAllScope scope,
        string id,
        int offer,
        params AdditionalText[] files
    )
    {
        using AdhocWorkspace workspace = new();
        Project opened = Open(workspace, project.Compilation, files);
        // A fixer of all finds documents by the trees of the workspace.
        IReadOnlyList<Diagnostic> diagnostics =
        [
            .. (await Analysis.OfAsync(analyzer, (await opened.GetCompilationAsync())!, files)).Where(diagnostic =>
                diagnostic.Id == id
            ),
        ];
        TextDocument first =
            opened.GetDocument(diagnostics[0].Location.SourceTree) ?? opened.AdditionalDocuments.First();
        CodeAction action = (await ActionsAsync(fix, first, diagnostics[0]))[offer];
        FixAllProvider all = fix.GetFixAllProvider()!;
        Assert.Contains(scope, all.GetSupportedFixAllScopes());
        CodeAction? together = await all.GetFixAsync(
            new FixAllContext(
                opened.Program(),
                fix,
                scope,
                action.EquivalenceKey!,
                [id],
                new Known(diagnostics),
                CancellationToken.None
            )
        );
        if (together is null)
        {
            return new Dictionary<string, string>();
        }

        Project changed = (await ChangedAsync(together)).GetProject(opened.Id)!;
        Dictionary<string, string> texts = [];
        foreach (TextDocument document in changed.Documents.Concat(changed.AdditionalDocuments))
        {
            texts[document.FilePath!] = await TextAsync(document);
        }

        return texts;
    }

    /// <summary>
    /// The files of each project after all diagnostics of an id were mended at once, as an editor does that shows the first of the
    /// files: each project has its own analysis and files, and files of the same path are one file.
    /// </summary>
    internal static async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> ApplyToAllFilesAsync(
        FixAllScope scope,
        string id,
        int offer,
        params (UserProject Project, AdditionalText[] Files)[] projects
    )
    {
        AppSettingsFix fix = new();
        using AdhocWorkspace workspace = new();
        List<ProjectId> ids = [];
        Dictionary<ProjectId, IReadOnlyList<Diagnostic>> diagnostics = [];
        foreach ((UserProject project, AdditionalText[] files) in projects)
        {
            Project added = Open(workspace, project.Compilation, files);
            Assert.True(workspace.TryApplyChanges(added.Solution));
            ids.Add(added.Id);
            diagnostics[added.Id] =
            [
                .. (await Analysis.OfAsync(new AppSettingsAnalyzer(), project, files)).Where(other => other.Id == id),
            ];
        }

        Project shown = workspace.CurrentSolution.GetProject(ids[0])!;
        TextDocument file = shown.AdditionalDocuments.First();
        Diagnostic first = diagnostics[ids[0]].First(other => other.Location.GetLineSpan().Path == file.FilePath);
        CodeAction action = (await ActionsAsync(fix, file, first))[offer];
        FixAllProvider all = fix.GetFixAllProvider();
        Assert.Contains(scope, all.GetSupportedFixAllScopes());
        CodeAction together = Assert.IsAssignableFrom<CodeAction>(
            await all.GetFixAsync(
                new FixAllContext(
                    shown,
                    fix,
                    scope,
                    action.EquivalenceKey!,
                    [id],
                    new KnownOfProjects(diagnostics),
                    CancellationToken.None
                )
            )
        );
        Solution changed = await ChangedAsync(together);
        List<IReadOnlyDictionary<string, string>> texts = [];
        foreach (ProjectId project in ids)
        {
            Dictionary<string, string> own = [];
            foreach (TextDocument document in changed.GetProject(project)!.AdditionalDocuments)
            {
                own[document.FilePath!] = await TextAsync(document);
            }

            texts.Add(own);
        }

        return texts;
    }

    private static async Task<List<CodeAction>> ActionsAsync(
        CodeFixProvider fix,
        TextDocument document,
        Diagnostic diagnostic
    )
    {
        List<CodeAction> actions = [];
        await fix.RegisterCodeFixesAsync(
            document is Document code
                ? new CodeFixContext(code, diagnostic, (action, _) => actions.Add(action), CancellationToken.None)
                : new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None)
        );
        return actions;
    }

    private static async Task<Solution> ChangedAsync(CodeAction action) =>
        Assert
            .IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(CancellationToken.None)))
            .ChangedSolution;

    private static async Task<string> TextAsync(TextDocument document) => (await document.GetTextAsync()).ToString();

    private static Document Program(this Project project) =>
        project.Documents.Single(static document => document.Name == UserProject.ProgramFile);

    /// <summary>The same project with the emitted files as documents.</summary>
    private static Project Open(AdhocWorkspace workspace, Compilation compilation, params AdditionalText[] files)
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

        foreach (AdditionalText file in files)
        {
            project = project
                .AddAdditionalDocument(Path.GetFileName(file.Path), file.GetText()!, filePath: file.Path)
                .Project;
        }

        return project;
    }

    /// <summary>What the analyzer reported of each project's files.</summary>
    private sealed class KnownOfProjects(IReadOnlyDictionary<ProjectId, IReadOnlyList<Diagnostic>> diagnostics)
        : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(
            Project project,
            CancellationToken cancellationToken
        ) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics[project.Id]);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document,
            CancellationToken cancellationToken
        ) => Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(
            Project project,
            CancellationToken cancellationToken
        ) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics[project.Id]);
    }

    /// <summary>What the analyzer reported.</summary>
    private sealed class Known(IReadOnlyList<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(
            Project project,
            CancellationToken cancellationToken
        ) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document,
            CancellationToken cancellationToken
        ) =>
            Task.FromResult(
                diagnostics.Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == document.FilePath)
            );

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(
            Project project,
            CancellationToken cancellationToken
        ) => Task.FromResult(diagnostics.Where(static diagnostic => !diagnostic.Location.IsInSource));
    }
}
