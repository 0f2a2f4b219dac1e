using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Analyzers.Tests.World;

/// <summary>Takes the bodies out of emitted methods, which the compiler would bind for each test.</summary>
/// <remarks>The samples are judged beside whole clients.</remarks>
internal sealed class Bodiless : CSharpSyntaxRewriter
{
    private static readonly BlockSyntax Nothing = SyntaxFactory.Block(SyntaxFactory.ParseStatement("throw null!;"));

    /// <summary>The project, with emitted methods that do nothing.</summary>
    internal static Compilation Of(Compilation project)
    {
        Bodiless rewriter = new();
        foreach (SyntaxTree tree in project.SyntaxTrees.Where(UserProject.IsEmitted))
        {
            project = project.ReplaceSyntaxTree(
                tree,
                tree.WithRootAndOptions(rewriter.Visit(tree.GetRoot()), tree.Options)
            );
        }

        return project;
    }

    public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node) =>
        node.Body is null && node.ExpressionBody is null
            ? node
            : node.WithModifiers([
                    .. node.Modifiers.Where(static modifier => !modifier.IsKind(SyntaxKind.AsyncKeyword)),
                ])
                .WithExpressionBody(null)
                .WithSemicolonToken(default)
                .WithBody(Nothing);
}
