using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace CampaignsGen.CodeFixes;

/// <summary>Represents the comment after a token on the same line, which stays there when code is added after it.</summary>
internal sealed class Comment
{
    private readonly int start;

    private Comment(int start, string text, bool endsLine)
    {
        this.start = start;
        Text = text;
        EndsLine = endsLine;
    }

    /// <summary>Gets the comments with the whitespace before them, or an empty string if there are none.</summary>
    public string Text { get; }

    /// <summary>Gets a value indicating whether the comment extends to the end of the line.</summary>
    public bool EndsLine { get; }

    public int End => start + Text.Length;

    public static Comment Behind(SyntaxToken token, SourceText text)
    {
        SyntaxTrivia last = token.TrailingTrivia.LastOrDefault(static trivia =>
            trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)
        );
        int end = last.RawKind == 0 ? token.Span.End : last.Span.End;
        return new Comment(
            token.Span.End,
            text.ToString(TextSpan.FromBounds(token.Span.End, end)),
            last.IsKind(SyntaxKind.SingleLineCommentTrivia)
        );
    }

    /// <summary>Adds text before and after the comment.</summary>
    public TextChange Keep(string before, string behind) =>
        new(new TextSpan(start, Text.Length), before + Text + behind);
}
