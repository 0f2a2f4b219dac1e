using System.Collections.Immutable;
using System.Composition;
using CampaignsGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CampaignsGen.CodeFixes;

/// <summary>Adds the assignment that CGN2001 or CGN2002 misses, with a value from the configuration.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class AddMissingSettingFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CGN2001", "CGN2002");

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
                diagnostic.Properties.TryGetValue(MissingSetting.Property, out string? property)
                && diagnostic.Properties.TryGetValue(MissingSetting.Key, out string? key)
                && property is not null
                && key is not null
                && Change(root, model, diagnostic.Location.SourceSpan, property, key) is { } change
            )
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Set {property} from '{key}' of the configuration",
                        cancellationToken => ApplyAsync(context.Document, change, cancellationToken),
                        equivalenceKey: "Set " + property
                    ),
                    diagnostic
                );
            }
        }
    }

    private static async Task<Document> ApplyAsync(
        Document document,
        TextChange change,
        CancellationToken cancellationToken
    )
    {
        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.WithText(text.WithChanges(change));
    }

    /// <summary>Null where the code has a form that no assignment can be added to.</summary>
    private static TextChange? Change(SyntaxNode root, SemanticModel model, TextSpan span, string property, string key)
    {
        SourceText text = root.SyntaxTree.GetText();
        return root.FindNode(span, getInnermostNodeForTie: true) switch
        {
            BaseObjectCreationExpressionSyntax creation
                when IsText(model, model.GetTypeInfo(creation).Type, property) => Insertion.IntoInitializer(
                creation,
                text,
                $"{property} = {ConfigurationText.Of(model, creation.SpanStart, key)}"
            ),
            SimpleNameSyntax { Parent.Parent: InvocationExpressionSyntax call } when Lambda(call) is { } lambda =>
                IntoLambda(lambda, model, text, property, key),
            _ => null,
        };
    }

    private static TextChange? IntoLambda(
        AnonymousFunctionExpressionSyntax lambda,
        SemanticModel model,
        SourceText text,
        string property,
        string key
    )
    {
        if (
            model.GetSymbolInfo(lambda).Symbol is not IMethodSymbol { Parameters.Length: 1 } method
            || method.Parameters[0] is not { Name: not "_" } options
            || !IsText(model, options.Type, property)
        )
        {
            return null;
        }

        string value = lambda.Modifiers.Any()
            ? ConfigurationText.OfEnvironment(key)
            : ConfigurationText.Of(model, lambda.SpanStart, key);
        return Insertion.IntoLambda(lambda, text, $"{options.Name}.{property} = {value};");
    }

    private static AnonymousFunctionExpressionSyntax? Lambda(InvocationExpressionSyntax call) =>
        call
            .ArgumentList.Arguments.Select(static argument => argument.Expression)
            .OfType<AnonymousFunctionExpressionSyntax>()
            .FirstOrDefault();

    /// <summary>Whether the property takes a text; user name and password are two.</summary>
    private static bool IsText(SemanticModel model, ITypeSymbol? options, string property) =>
        options?.GetMembers(property).OfType<IPropertySymbol>().FirstOrDefault() is { } member
        && model
            .Compilation.ClassifyCommonConversion(
                model.Compilation.GetSpecialType(SpecialType.System_String),
                member.Type
            )
            .IsImplicit;
}
