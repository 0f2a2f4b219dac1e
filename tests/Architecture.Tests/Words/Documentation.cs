using System.Text.RegularExpressions;
using Architecture.Tests.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Architecture.Tests.Words;

/// <summary>Represents the documentation comment of one member.</summary>
/// <param name="Member">The documented member.</param>
/// <param name="Comment">The comment.</param>
/// <param name="Place">The file and line for display.</param>
internal sealed partial record Documentation(
    MemberDeclarationSyntax Member,
    DocumentationCommentTriviaSyntax Comment,
    string Place
)
{
    internal static IEnumerable<Documentation> Of(SourceFile file) =>
        file
            .Tree.GetRoot()
            .DescendantNodes()
            .OfType<MemberDeclarationSyntax>()
            .SelectMany(member => Comments(member).Select(comment => (member, comment)))
            .Select(pair => new Documentation(pair.member, pair.comment, file.At(pair.comment)));

    /// <summary>Gets the summary with its tags on one line; empty if there is none.</summary>
    internal string Summary => Elements("summary").Select(Text).FirstOrDefault() ?? "";

    /// <summary>Returns the text of an element with its tags on one line, or an empty string if there is none.</summary>
    internal string this[string element] => Elements(element).Select(Text).FirstOrDefault() ?? "";

    /// <summary>Gets the text of the parameter for the cancellation token; empty if it is not documented.</summary>
    internal string CancellationToken => Elements("param").Where(IsOfToken).Select(Text).FirstOrDefault() ?? "";

    /// <summary>Gets the comment on one line, without its tags and what they refer to.</summary>
    internal string Prose => OneLine(string.Concat(Comment.DescendantTokens().Where(IsProse).Select(WithSpace)));

    private static IEnumerable<DocumentationCommentTriviaSyntax> Comments(MemberDeclarationSyntax member) =>
        member
            .GetLeadingTrivia()
            .Select(static trivia => trivia.GetStructure())
            .OfType<DocumentationCommentTriviaSyntax>();

    private IEnumerable<XmlElementSyntax> Elements(string name) =>
        Comment.Content.OfType<XmlElementSyntax>().Where(element => element.StartTag.Name.ToString() == name);

    private static bool IsOfToken(XmlElementSyntax parameter) =>
        parameter
            .StartTag.Attributes.OfType<XmlNameAttributeSyntax>()
            .Any(static name => name.Identifier.ToString() == "cancellationToken");

    private static bool IsProse(SyntaxToken token) =>
        token.IsKind(SyntaxKind.XmlTextLiteralToken) && token.Parent is XmlTextSyntax;

    private static string WithSpace(SyntaxToken token) => token.Text + " ";

    private static string Text(XmlElementSyntax element) => OneLine(element.Content.ToString());

    private static string OneLine(string text) => Gap().Replace(text, " ").Trim();

    [GeneratedRegex(@"(\s|///)+")]
    private static partial Regex Gap();
}
