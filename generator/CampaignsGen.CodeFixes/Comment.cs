using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace CampaignsGen.CodeFixes;

/// <summary>What is said behind a token on its line, which stays there when something is added behind it.</summary>
internal sealed class Comment
{
    private readonly int start;

    private Comment(int start, string text, bool endsLine)
    {
        this.start = start;
        Text = text;
        EndsLine = endsLine;
    }

    /// <summary>The comments with the blanks before them; empty where there are none.</summary>
    public string Text { get; }

    /// <summary>Whether nothing can stand behind it on the line.</summary>
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

    /// <summary>Adds something before and behind it.</summary>
    public TextChange Keep(string before, string behind) =>
        new(new TextSpan(start, Text.Length), before + Text + behind);
}
