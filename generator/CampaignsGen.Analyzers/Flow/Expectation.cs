using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CampaignsGen.Analyzers.Flow;

/// <summary>Code that leaves a setting out on purpose, to see the client refuse it.</summary>
internal static class Expectation
{
    private static readonly string[] Exceptions = ["ApiOptionsException", "OptionsValidationException"];

    /// <summary>Whether the member around says which exception is expected: <c>Assert.Throws&lt;ApiOptionsException&gt;(…)</c>.</summary>
    public static bool IsAround(SyntaxNode node) =>
        node.Ancestors()
            .FirstOrDefault(static outer => outer is MemberDeclarationSyntax and not BaseNamespaceDeclarationSyntax)
            is { } member
        && member
            .DescendantTokens()
            .Any(static token =>
                token.IsKind(SyntaxKind.IdentifierToken)
                && Exceptions.Contains(token.ValueText)
                && token.Parent is { } name
                && IsExpected(name)
            );

    private static bool IsExpected(SyntaxNode name)
    {
        while (name.Parent is QualifiedNameSyntax or AliasQualifiedNameSyntax)
        {
            name = name.Parent;
        }

        return name.Parent is TypeArgumentListSyntax or TypeOfExpressionSyntax;
    }
}
