using CampaignsGen.Analyzers.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CampaignsGen.Analyzers.Flow;

/// <summary>Recognizes code that expects an exception.</summary>
internal static class Expectation
{
    private static readonly string[] Exceptions = ["ApiOptionsException", "OptionsValidationException"];
    private static readonly string[] Assertions = ["Throw", "Exception", "Catch"];

    /// <summary>The prefixes of names with which tests expect any exception.</summary>
    private static readonly string[] OfTests = ["Throw", "Exception", "ExpectedException", "Catch"];

    /// <summary>Determines whether the surrounding code expects an exception: <c>Assert.ThrowsAny&lt;Exception&gt;(…)</c>, <c>act.Should().Throw()</c>.</summary>
    public static bool IsAround(SyntaxNode node, Compilation compilation)
    {
        bool isTest = TestProject.Is(compilation);
        return IsAsserted(node)
            || (isTest && IsTried(node))
            || (
                node.Ancestors().FirstOrDefault(IsMember) is { } member
                && member.DescendantTokens().Any(token => IsExpected(token, isTest))
            );
    }

    private static bool IsMember(SyntaxNode node) =>
        node is MemberDeclarationSyntax and not BaseNamespaceDeclarationSyntax;

    private static bool IsAsserted(SyntaxNode node) =>
        node.Ancestors()
            .OfType<InvocationExpressionSyntax>()
            .Any(static call =>
                call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method }
                && Begins(method, Assertions)
            );

    /// <summary>Determines whether a node is in a try block. A test that catches an exception may expect it.</summary>
    private static bool IsTried(SyntaxNode node) =>
        node.Ancestors()
            .OfType<TryStatementSyntax>()
            .Any(attempt => attempt.Catches.Count > 0 && attempt.Block.Span.Contains(node.Span));

    /// <summary>Determines whether a token expects an exception. In a program, catching it does not mean that it is expected.</summary>
    private static bool IsExpected(SyntaxToken token, bool isTest)
    {
        if (!token.IsKind(SyntaxKind.IdentifierToken))
        {
            return false;
        }

        SyntaxNode? name = token.Parent;
        while (name?.Parent is QualifiedNameSyntax or AliasQualifiedNameSyntax)
        {
            name = name.Parent;
        }

        return Exceptions.Contains(token.ValueText) && name?.Parent is TypeArgumentListSyntax or TypeOfExpressionSyntax
            || (isTest && IsOfTest(token.ValueText, name?.Parent));
    }

    /// <summary>Determines whether a name is a member, an attribute or a called method of a test: <c>Throws.Exception</c>, <c>[ExpectedException]</c>.</summary>
    private static bool IsOfTest(string name, SyntaxNode? parent) =>
        parent is MemberAccessExpressionSyntax or AttributeSyntax or InvocationExpressionSyntax
        && Begins(name, OfTests);

    private static bool Begins(string name, string[] starts) =>
        starts.Any(start => name.StartsWith(start, StringComparison.Ordinal))
        && !name.StartsWith("ThrowIf", StringComparison.Ordinal);
}
