using CampaignsGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CampaignsGen.CodeFixes;

/// <summary>Represents the settings that are missing at one location, and the change that adds them all.</summary>
internal sealed class MissingAssignment
{
    private readonly List<(string Property, string Key)> settings = [];

    private MissingAssignment(TextSpan span) => Span = span;

    private TextSpan Span { get; }

    /// <summary>Groups diagnostics by location, because two changes at one location would conflict.</summary>
    public static IEnumerable<MissingAssignment> Of(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (
            IGrouping<TextSpan, Diagnostic> place in diagnostics
                .GroupBy(static diagnostic => diagnostic.Location.SourceSpan)
                .OrderBy(static place => place.Key.Start)
        )
        {
            MissingAssignment missing = new(place.Key);
            foreach (Diagnostic diagnostic in place)
            {
                missing.Add(diagnostic);
            }

            yield return missing;
        }
    }

    /// <summary>Returns the change, or null if no assignment can be added to code of this kind.</summary>
    public TextChange? Change(SyntaxNode root, SemanticModel model)
    {
        SourceText text = root.SyntaxTree.GetText();
        return root.FindNode(Span, getInnermostNodeForTie: true) switch
        {
            BaseObjectCreationExpressionSyntax creation => IntoInitializer(creation, model, text),
            SimpleNameSyntax { Parent.Parent: InvocationExpressionSyntax call } when Lambda(call) is { } lambda =>
                IntoLambda(lambda, model, text),
            _ => null,
        };
    }

    private void Add(Diagnostic diagnostic)
    {
        if (
            diagnostic.Properties.TryGetValue(MissingSetting.Property, out string? property)
            && diagnostic.Properties.TryGetValue(MissingSetting.Key, out string? key)
            && property is not null
            && key is not null
            && settings.All(known => known.Property != property)
        )
        {
            settings.Add((property, key));
        }
    }

    private TextChange? IntoInitializer(
        BaseObjectCreationExpressionSyntax creation,
        SemanticModel model,
        SourceText text
    )
    {
        ITypeSymbol? options = model.GetTypeInfo(creation).Type;
        List<string> members =
        [
            .. settings
                .Where(setting => IsText(model, options, setting.Property))
                .Select(setting =>
                    $"{setting.Property} = {ConfigurationText.Of(model, creation.SpanStart, setting.Key)}"
                ),
        ];
        return members.Count == 0 ? null : Insertion.IntoInitializer(creation, text, members);
    }

    private TextChange? IntoLambda(AnonymousFunctionExpressionSyntax lambda, SemanticModel model, SourceText text)
    {
        if (
            model.GetSymbolInfo(lambda).Symbol is not IMethodSymbol { Parameters.Length: 1 } method
            || method.Parameters[0] is not { Name: not "_" } options
        )
        {
            return null;
        }

        List<string> statements =
        [
            .. settings
                .Where(setting => IsText(model, options.Type, setting.Property))
                .Select(setting => $"{options.Name}.{setting.Property} = {Value(lambda, model, setting.Key)};"),
        ];
        return statements.Count == 0 ? null : Insertion.IntoLambda(lambda, text, statements);
    }

    /// <summary>Returns the expression for the value. A static lambda cannot capture variables.</summary>
    private static string Value(AnonymousFunctionExpressionSyntax lambda, SemanticModel model, string key) =>
        lambda.Modifiers.Any()
            ? ConfigurationText.OfEnvironment(key)
            : ConfigurationText.Of(model, lambda.SpanStart, key);

    private static AnonymousFunctionExpressionSyntax? Lambda(InvocationExpressionSyntax call) =>
        call
            .ArgumentList.Arguments.Select(static argument => argument.Expression)
            .OfType<AnonymousFunctionExpressionSyntax>()
            .FirstOrDefault();

    /// <summary>Determines whether the property accepts a string. A user name and password are two strings.</summary>
    private static bool IsText(SemanticModel model, ITypeSymbol? options, string property) =>
        options?.GetMembers(property).OfType<IPropertySymbol>().FirstOrDefault() is { } member
        && model
            .Compilation.ClassifyCommonConversion(
                model.Compilation.GetSpecialType(SpecialType.System_String),
                member.Type
            )
            .IsImplicit;
}
