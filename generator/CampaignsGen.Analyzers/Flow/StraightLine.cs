using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CampaignsGen.Analyzers.Flow;

/// <summary>Determines whether statements run one after the other, in one block that is not the body of a loop.</summary>
internal static class StraightLine
{
    private static readonly string[] Removals = ["Clear", "Remove", "Replace", "Reset"];

    /// <summary>Returns the statement of a block that always runs <paramref name="call"/>, or null if there is none.</summary>
    public static StatementSyntax? StatementOf(SyntaxNode call)
    {
        SyntaxNode node = call;
        while (node.Parent is { } parent && PassesOn(node, parent))
        {
            node = parent;
        }

        return
            node.Parent is ExpressionStatementSyntax or LocalDeclarationStatementSyntax or ReturnStatementSyntax
            && BlockOf((StatementSyntax)node.Parent) is { } block
            && !IsRepeated(block)
            && !IsCaught(block)
            ? (StatementSyntax)node.Parent
            : null;
    }

    /// <summary>Returns the node that contains a list of statements: a block, a switch section, or the top-level statements.</summary>
    public static SyntaxNode? BlockOf(StatementSyntax statement) =>
        statement.Parent switch
        {
            BlockSyntax or SwitchSectionSyntax => statement.Parent,
            GlobalStatementSyntax => statement.Parent.Parent,
            _ => null,
        };

    /// <summary>Determines whether the collection that <paramref name="names"/> refer to may be replaced or cleared between two statements of one block.</summary>
    public static bool MayChange(IReadOnlyCollection<string> names, StatementSyntax first, StatementSyntax second)
    {
        bool isBetween(SyntaxNode node) => node.Span.End > first.SpanStart && node.SpanStart < second.Span.End;
        return BlockOf(first)!
            .DescendantNodes(isBetween)
            .Where(isBetween)
            .Any(node =>
                node switch
                {
                    LabeledStatementSyntax => true,
                    AssignmentExpressionSyntax assignment => IsOf(assignment.Left, names),
                    ArgumentSyntax { RefOrOutKeyword.RawKind: not 0 } argument => IsOf(argument.Expression, names),
                    InvocationExpressionSyntax call => LastName.Of(call.Expression) is { } name
                        && Removals.Any(start => name.StartsWith(start, StringComparison.Ordinal)),
                    _ => false,
                }
            );
    }

    private static bool IsOf(ExpressionSyntax assigned, IReadOnlyCollection<string> names) =>
        assigned is TupleExpressionSyntax tuple
            ? tuple.Arguments.Any(argument => IsOf(argument.Expression, names))
            : LastName.Of(assigned) is { } name && names.Contains(name);

    /// <summary>Determines whether an expression is evaluated whenever its parent is.</summary>
    private static bool PassesOn(SyntaxNode node, SyntaxNode parent) =>
        parent switch
        {
            MemberAccessExpressionSyntax member => node == member.Expression,
            InvocationExpressionSyntax call => node == call.Expression,
            AssignmentExpressionSyntax assignment => node == assignment.Right
                && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression),
            ParenthesizedExpressionSyntax
            or EqualsValueClauseSyntax
            or VariableDeclaratorSyntax
            or VariableDeclarationSyntax => true,
            _ => false,
        };

    private static bool IsRepeated(SyntaxNode block) =>
        block
            .Ancestors()
            .TakeWhile(static node =>
                node
                    is not (
                        MemberDeclarationSyntax
                        or AnonymousFunctionExpressionSyntax
                        or LocalFunctionStatementSyntax
                    )
            )
            .Any(static node =>
                node is CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax
            );

    /// <summary>Determines whether a block has a catch clause.</summary>
    private static bool IsCaught(SyntaxNode block) => block.Parent is TryStatementSyntax { Catches.Count: > 0 };
}
