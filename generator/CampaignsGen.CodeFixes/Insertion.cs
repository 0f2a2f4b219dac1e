using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CampaignsGen.CodeFixes;

/// <summary>Adds code to code and keeps its layout.</summary>
internal static class Insertion
{
    private const string Step = "    ";

    /// <summary>Adds members to an object initializer, which is made if there is none.</summary>
    public static TextChange IntoInitializer(
        BaseObjectCreationExpressionSyntax creation,
        SourceText text,
        IReadOnlyList<string> members
    )
    {
        string inline = string.Join(", ", members);
        if (creation.Initializer is not { } initializer)
        {
            return At(creation.Span.End, $" {{ {inline} }}");
        }

        if (initializer.Expressions.Count == 0)
        {
            return Replace(
                TextSpan.FromBounds(initializer.OpenBraceToken.Span.End, initializer.CloseBraceToken.SpanStart),
                $" {inline} "
            );
        }

        ExpressionSyntax last = initializer.Expressions.Last();
        bool hasComma = initializer.Expressions.SeparatorCount == initializer.Expressions.Count;
        string separator =
            Line(text, last.SpanStart) == Line(text, initializer.OpenBraceToken.SpanStart)
                ? " "
                : NewLine(text) + Indent(text, last.SpanStart);
        return hasComma
            ? At(
                initializer.Expressions.GetSeparators().Last().Span.End,
                string.Concat(members.Select(member => $"{separator}{member},"))
            )
            : At(last.Span.End, string.Concat(members.Select(member => $",{separator}{member}")));
    }

    /// <summary>Adds statements to a lambda, whose expression becomes a block.</summary>
    public static TextChange IntoLambda(
        AnonymousFunctionExpressionSyntax lambda,
        SourceText text,
        IReadOnlyList<string> statements
    )
    {
        string newLine = NewLine(text);
        string indent = Indent(text, lambda.SpanStart);
        if (lambda.Block is not { } block)
        {
            string body = string.Concat(
                newLine + indent + "{",
                newLine + indent + Step + lambda.ExpressionBody + ";",
                string.Concat(statements.Select(statement => newLine + indent + Step + statement)),
                newLine + indent + "}"
            );
            int arrow = lambda.Body.GetFirstToken().GetPreviousToken().Span.End;
            return Replace(TextSpan.FromBounds(arrow, lambda.Body.Span.End), body);
        }

        if (block.Statements.Count > 0)
        {
            StatementSyntax last = block.Statements.Last();
            bool isOneLine = Line(text, last.SpanStart) == Line(text, block.OpenBraceToken.SpanStart);
            string separator = isOneLine ? " " : newLine + Indent(text, last.SpanStart);
            return At(last.Span.End, string.Concat(statements.Select(statement => separator + statement)));
        }

        return Line(text, block.OpenBraceToken.SpanStart) == Line(text, block.CloseBraceToken.SpanStart)
            ? Replace(
                TextSpan.FromBounds(block.OpenBraceToken.Span.End, block.CloseBraceToken.SpanStart),
                $" {string.Join(" ", statements)} "
            )
            : At(
                block.OpenBraceToken.Span.End,
                string.Concat(
                    statements.Select(statement =>
                        newLine + Indent(text, block.CloseBraceToken.SpanStart) + Step + statement
                    )
                )
            );
    }

    private static TextChange At(int position, string added) => new(new TextSpan(position, 0), added);

    private static TextChange Replace(TextSpan span, string added) => new(span, added);

    private static int Line(SourceText text, int position) => text.Lines.IndexOf(position);

    private static string Indent(SourceText text, int position)
    {
        string line = text.Lines.GetLineFromPosition(position).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    private static string NewLine(SourceText text)
    {
        TextLine first = text.Lines[0];
        return first.EndIncludingLineBreak - first.End == 2 ? "\r\n" : "\n";
    }
}
