using System.Text.RegularExpressions;
using Architecture.Tests.Rules;
using Architecture.Tests.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Architecture.Tests.Words;

/// <summary>The messages of the generator, and their pages, are written as those of the .NET compilers.</summary>
public partial class MessageTests
{
    private static readonly Descriptor[] Descriptors =
    [
        .. SourceProject.Generator.Files.SelectMany(Calls).Where(static one => Id().IsMatch(one.Id)),
    ];

    [Fact]
    public void Every_message_of_the_generator_is_read() => Assert.InRange(Descriptors.Length, 130, 999);

    [Fact]
    public void A_title_is_a_short_statement() =>
        AssertNone(
            Descriptors
                .Where(static one => NoTitle().IsMatch(one.Title) || one.Title.EndsWith('.') || one.Title.Length > 70)
                .Select(static one => $"{one.Id}: {one.Title}")
        );

    [Fact]
    public void A_message_has_two_sentences_at_most() =>
        AssertNone(
            Descriptors
                .Where(static one => Sentences(one.Message) is var count && (count > 2 || IsOpen(one.Message, count)))
                .Select(static one => $"{one.Id}: {one.Message}")
        );

    // Emitted documentation has a test of its own.
    [Fact]
    public void No_text_of_the_generator_has_a_phrase_that_is_not_used() =>
        AssertNone(
            SourceProject
                .Generator.Files.Where(static file => file.Room != "Emission")
                .SelectMany(static file =>
                    file.Tree.GetRoot()
                        .DescendantTokens()
                        .Where(static token =>
                            token.IsKind(SyntaxKind.StringLiteralToken)
                            || token.IsKind(SyntaxKind.InterpolatedStringTextToken)
                        )
                        .Where(static token => NotUsed().IsMatch(token.Text))
                        .Select(token => $"{file.At(token.GetLocation())}: {token.Text}")
                )
        );

    [Fact]
    public void A_page_says_how_to_fix_it() =>
        AssertNone(
            DiagnosticRule
                .All.Where(static rule => !IsOfCode(rule))
                .Where(static rule =>
                    !rule.Page.Contains("To fix this", StringComparison.Ordinal)
                    || NotUsed().IsMatch(Block().Replace(rule.Page, ""))
                )
                .Select(static rule => rule.Id)
        );

    /// <summary>Whether the analyzers of code report it, which have words of their own.</summary>
    private static bool IsOfCode(DiagnosticRule rule) => rule.Id.StartsWith("CGN2", StringComparison.Ordinal);

    private static IEnumerable<Descriptor> Calls(SourceFile file) =>
        file
            .Tree.GetRoot()
            .DescendantNodes()
            .OfType<ArgumentListSyntax>()
            .Where(static list => list.Arguments.Count == 3)
            .Select(static list => list.Arguments.Select(static argument => Text(argument.Expression)).ToArray())
            .Select(static texts => new Descriptor(texts[0], texts[1], texts[2]));

    /// <summary>The text of a literal; what is added to it by name is a sentence.</summary>
    private static string Text(ExpressionSyntax expression) =>
        expression switch
        {
            LiteralExpressionSyntax literal => literal.Token.ValueText,
            BinaryExpressionSyntax sum => Text(sum.Left) + " To fix this, do it.",
            _ => "",
        };

    private static int Sentences(string message) => End().Count(Quoted().Replace(message, "x"));

    /// <summary>Whether the last of several sentences has no end.</summary>
    private static bool IsOpen(string message, int count) =>
        count > 0 && !message.EndsWith('.') && Gap().IsMatch(message);

    private static void AssertNone(IEnumerable<string> faults)
    {
        string[] all = [.. faults];
        Assert.True(all.Length == 0, string.Join('\n', all));
    }

    [GeneratedRegex(@"^CGN\d{4}$")]
    private static partial Regex Id();

    [GeneratedRegex(@"^(An?|The|No) ")]
    private static partial Regex NoTitle();

    [GeneratedRegex(@"[.!?](?=\s|$)")]
    private static partial Regex End();

    [GeneratedRegex(@"[.!?]\s")]
    private static partial Regex Gap();

    [GeneratedRegex(@"'[^']*'|\([^)]*\)")]
    private static partial Regex Quoted();

    [GeneratedRegex("^```.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(
        @"\b(mend(s|ed)?(?=[ ,.:])|leads? nowhere|(?<![Tt]here )is no(?= )(?! longer| larger)|is none\b|to be had|answers?|answered|whoever|asked for|left out|taken (as|for)|did you mean|tells? apart|told apart|is gone)\b",
        RegexOptions.None
    )]
    private static partial Regex NotUsed();

    private sealed record Descriptor(string Id, string Title, string Message);
}
