using CampaignsGen.Analyzers.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CampaignsGen.Analyzers.Flow;

/// <summary>Code that leaves a setting out on purpose, to see the client refuse it.</summary>
internal static class Expectation
{
    private static readonly string[] Exceptions = ["ApiOptionsException", "OptionsValidationException"];
    private static readonly string[] Assertions = ["Throw", "Exception"];

    /// <summary>Whether the code around expects an exception: <c>Assert.Throws&lt;ApiOptionsException&gt;(…)</c>, <c>Record.Exception(…)</c>.</summary>
    public static bool IsAround(SyntaxNode node, Compilation compilation) =>
        IsAsserted(node)
        || (
            node.Ancestors().FirstOrDefault(IsMember) is { } member
            && member.DescendantTokens().Any(token => IsExpected(token, TestProject.Is(compilation)))
        );

    private static bool IsMember(SyntaxNode node) =>
        node is MemberDeclarationSyntax and not BaseNamespaceDeclarationSyntax;

    private static bool IsAsserted(SyntaxNode node) =>
        node.Ancestors()
            .OfType<InvocationExpressionSyntax>()
            .Any(static call =>
                call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method }
                && Assertions.Any(start => method.StartsWith(start, StringComparison.Ordinal))
            );

    /// <summary>A program that catches the exception still means to work; a test that does so may not.</summary>
    private static bool IsExpected(SyntaxToken token, bool isTest)
    {
        if (!token.IsKind(SyntaxKind.IdentifierToken) || !Exceptions.Contains(token.ValueText))
        {
            return false;
        }

        SyntaxNode? name = token.Parent;
        while (name?.Parent is QualifiedNameSyntax or AliasQualifiedNameSyntax)
        {
            name = name.Parent;
        }

        return name?.Parent is TypeArgumentListSyntax or TypeOfExpressionSyntax
            || (isTest && name?.Parent is CatchDeclarationSyntax);
    }
}
