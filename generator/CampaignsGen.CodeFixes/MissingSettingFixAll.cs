using System.Collections.Immutable;
using CampaignsGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CampaignsGen.CodeFixes;

/// <summary>Adds all missing assignments and, if the user selected it, their keys to the settings files.</summary>
internal sealed class MissingSettingFixAll : FixAllProvider
{
    private static readonly FixAllProvider Code = new CodeFixAll();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => Code.GetSupportedFixAllScopes();

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        CodeAction? inCode = await Code.GetFixAsync(fixAllContext).ConfigureAwait(false);
        if (inCode is null || fixAllContext.CodeActionEquivalenceKey != AddMissingSettingFix.InCodeAndFile)
        {
            return inCode;
        }

        return CodeAction.Create(
            $"{inCode.Title} and add the keys to {SettingsDocument.Name}",
            cancellationToken => WithKeysAsync(fixAllContext, inCode, cancellationToken),
            AddMissingSettingFix.InCodeAndFile
        );
    }

    private static async Task<Solution> WithKeysAsync(
        FixAllContext context,
        CodeAction inCode,
        CancellationToken cancellationToken
    )
    {
        ImmutableArray<CodeActionOperation> operations = await inCode
            .GetOperationsAsync(cancellationToken)
            .ConfigureAwait(false);
        Solution solution =
            operations.OfType<ApplyChangesOperation>().FirstOrDefault()?.ChangedSolution ?? context.Solution;
        foreach (Diagnostic diagnostic in await DiagnosticsAsync(context).ConfigureAwait(false))
        {
            if (
                context.Solution.GetDocument(diagnostic.Location.SourceTree) is { } document
                && diagnostic.Properties.TryGetValue(MissingSetting.Key, out string? key)
                && key is not null
            )
            {
                Document changed = solution.GetDocument(document.Id)!;
                solution =
                    await AddMissingSettingFix
                        .WithKeyAsync(changed, diagnostic, key, cancellationToken)
                        .ConfigureAwait(false)
                    ?? solution;
            }
        }

        return solution;
    }

    private static async Task<IEnumerable<Diagnostic>> DiagnosticsAsync(FixAllContext context)
    {
        if (context.Scope == FixAllScope.Document)
        {
            return await context.GetDocumentDiagnosticsAsync(context.Document!).ConfigureAwait(false);
        }

        List<Diagnostic> diagnostics = [];
        foreach (Project project in SettingsFiles.ProjectsOf(context))
        {
            diagnostics.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
        }

        return diagnostics;
    }

    private sealed class CodeFixAll : DocumentBasedFixAllProvider
    {
        protected override async Task<Document?> FixAllAsync(
            FixAllContext fixAllContext,
            Document document,
            ImmutableArray<Diagnostic> diagnostics
        ) =>
            await AddMissingSettingFix
                .ApplyAsync(document, diagnostics, fixAllContext.CancellationToken)
                .ConfigureAwait(false);
    }
}
