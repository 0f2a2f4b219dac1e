using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CampaignsGen.CodeFixes;

/// <summary>Inserts code and preserves the layout.</summary>
internal static class Insertion
{
    private const string Step = "    ";

    /// <summary>Adds members to an object initializer, and creates the initializer if there is none.</summary>
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
            return BetweenBraces(initializer.OpenBraceToken, initializer.CloseBraceToken, text, inline);
        }

        ExpressionSyntax last = initializer.Expressions.Last();
        bool hasComma = initializer.Expressions.SeparatorCount == initializer.Expressions.Count;
        string separator =
            Line(text, last.SpanStart) == Line(text, initializer.OpenBraceToken.SpanStart)
                ? " "
                : NewLine(text) + Indent(text, last.SpanStart);
        Comment comment = Comment.Behind(
            hasComma ? initializer.Expressions.GetSeparators().Last() : last.GetLastToken(),
            text
        );
        separator = comment.EndsLine && separator == " " ? NewLine(text) + Indent(text, last.SpanStart) : separator;
        return hasComma
            ? comment.Keep("", string.Concat(members.Select(member => $"{separator}{member},")))
            : comment.Keep(",", separator + string.Join("," + separator, members));
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
            int arrow = lambda.Body.GetFirstToken().GetPreviousToken().Span.End;
            string before = text.ToString(TextSpan.FromBounds(arrow, lambda.Body.SpanStart)).Trim();
            Comment behind = Comment.Behind(lambda.Body.GetLastToken(), text);
            string body = string.Concat(
                newLine + indent + "{",
                before.Length == 0 ? "" : newLine + indent + Step + before,
                newLine + indent + Step + lambda.ExpressionBody + ";" + behind.Text,
                string.Concat(statements.Select(statement => newLine + indent + Step + statement)),
                newLine + indent + "}"
            );
            return Replace(TextSpan.FromBounds(arrow, behind.End), body);
        }

        if (block.Statements.Count > 0)
        {
            StatementSyntax last = block.Statements.Last();
            bool isOneLine = Line(text, last.SpanStart) == Line(text, block.OpenBraceToken.SpanStart);
            Comment comment = Comment.Behind(last.GetLastToken(), text);
            string separator = isOneLine && !comment.EndsLine ? " " : newLine + Indent(text, last.SpanStart);
            return comment.Keep("", string.Concat(statements.Select(statement => separator + statement)));
        }

        return Line(text, block.OpenBraceToken.SpanStart) == Line(text, block.CloseBraceToken.SpanStart)
            ? BetweenBraces(block.OpenBraceToken, block.CloseBraceToken, text, string.Join(" ", statements))
            : Comment
                .Behind(block.OpenBraceToken, text)
                .Keep(
                    "",
                    string.Concat(
                        statements.Select(statement =>
                            newLine + Indent(text, block.CloseBraceToken.SpanStart) + Step + statement
                        )
                    )
                );
    }

    /// <summary>Inserts code between braces that contain only comments, which are kept.</summary>
    private static TextChange BetweenBraces(SyntaxToken open, SyntaxToken close, SourceText text, string added)
    {
        string between = text.ToString(TextSpan.FromBounds(open.Span.End, close.SpanStart));
        string kept = between.TrimEnd();
        return kept.Length == 0 ? Replace(TextSpan.FromBounds(open.Span.End, close.SpanStart), $" {added} ")
            : kept.IndexOf("//", StringComparison.Ordinal) >= 0
                ? At(open.Span.End + kept.Length, NewLine(text) + Indent(text, close.SpanStart) + Step + added)
            : At(open.Span.End + kept.Length, " " + added);
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
