using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CampaignsGen.Analyzers.Flow;

/// <summary>Statements that run one after the other: those of one block, which is no body of a loop.</summary>
internal static class StraightLine
{
    private static readonly string[] Removals = ["Clear", "Remove", "Replace", "Reset"];

    /// <summary>The statement that runs <paramref name="call"/> for certain, where it is one of a block; else null.</summary>
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

    /// <summary>What holds a statement beside others: a block, the section of a switch, or a program without a class.</summary>
    public static SyntaxNode? BlockOf(StatementSyntax statement) =>
        statement.Parent switch
        {
            BlockSyntax or SwitchSectionSyntax => statement.Parent,
            GlobalStatementSyntax => statement.Parent.Parent,
            _ => null,
        };

    /// <summary>Whether what <paramref name="names"/> lead to may be another thing, or emptied, between two statements of one block.</summary>
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

    /// <summary>Whether an expression is evaluated wherever the one around it is.</summary>
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

    /// <summary>Whether somebody waits for an exception.</summary>
    private static bool IsCaught(SyntaxNode block) => block.Parent is TryStatementSyntax { Catches.Count: > 0 };
}
