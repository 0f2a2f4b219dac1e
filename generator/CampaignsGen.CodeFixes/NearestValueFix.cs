using System.Collections.Immutable;
using System.Composition;
using CampaignsGen.Analyzers.AppSettings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CampaignsGen.CodeFixes;

/// <summary>Replaces a value that the API does not allow (CGN2004) with the most similar allowed value.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class NearestValueFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CGN2004");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (
                SettingsFix.ValuesOf(diagnostic) is { Count: > 0 } values
                && root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)
                    is LiteralExpressionSyntax literal
            )
            {
                foreach (string value in values)
                {
                    context.RegisterCodeFix(
                        CodeAction.Create(
                            $"Change to '{value}'",
                            _ => Task.FromResult(Replace(context.Document, root, literal, value)),
                            equivalenceKey: value == values[0] ? "Nearest value" : $"Change to {value}"
                        ),
                        diagnostic
                    );
                }
            }
        }
    }

    private static Document Replace(Document document, SyntaxNode root, LiteralExpressionSyntax literal, string value)
    {
        LiteralExpressionSyntax written = SyntaxFactory
            .LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(value))
            .WithTriviaFrom(literal);
        return document.WithSyntaxRoot(root.ReplaceNode(literal, written));
    }
}
