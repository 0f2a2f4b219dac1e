using System.Collections.Immutable;
using System.Composition;
using CampaignsGen.Analyzers.AppSettings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CampaignsGen.CodeFixes;

/// <summary>Replaces a secret in the source code (CGN2006) with a value from the configuration.</summary>
/// <remarks>The fix does not store the secret anywhere: its title tells the user where to copy it before it is removed.</remarks>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class MoveSecretFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CGN2006");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (
            await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false)
                is not { } model
        )
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (
                diagnostic.Properties.TryGetValue(SettingsFix.Secret, out string? key)
                && key is not null
                && root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)
                    is LiteralExpressionSyntax literal
                && IsValue(literal)
            )
            {
                string value = ConfigurationText.Of(model, literal.SpanStart, key);
                context.RegisterCodeFix(
                    CodeAction.Create(
                        TitleOf(value, key),
                        _ => Task.FromResult(Replace(context.Document, root, literal, value)),
                        equivalenceKey: nameof(MoveSecretFix)
                    ),
                    diagnostic
                );
            }
        }
    }

    private static string TitleOf(string value, string key) =>
        value.StartsWith("System.Environment", StringComparison.Ordinal)
            ? $"Read it from {value} (copy it there first)"
            : $"Read the configuration key '{key}' (copy the secret first: dotnet user-secrets set {key} …)";

    /// <summary>
    /// Determines whether the literal is the value of the option itself. The argument of a constructor and the value of a constant cannot
    /// be null.
    /// </summary>
    private static bool IsValue(ExpressionSyntax literal) =>
        literal.Parent switch
        {
            ParenthesizedExpressionSyntax parenthesized => IsValue(parenthesized),
            AssignmentExpressionSyntax => true,
            BinaryExpressionSyntax choice => choice.IsKind(SyntaxKind.CoalesceExpression) && IsValue(choice),
            ConditionalExpressionSyntax choice => IsValue(choice),
            _ => false,
        };

    private static Document Replace(
        Document document,
        SyntaxNode root,
        LiteralExpressionSyntax literal,
        string value
    ) =>
        document.WithSyntaxRoot(
            root.ReplaceNode(literal, SyntaxFactory.ParseExpression(value).WithTriviaFrom(literal))
        );
}
