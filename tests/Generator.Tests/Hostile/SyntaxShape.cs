using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TestKit;
using Xunit;

namespace Generator.Tests.Hostile;

/// <summary>What a file is made of beside its names and values: how many nodes, directives and comments of each kind.</summary>
internal static class SyntaxShape
{
    private static readonly HashSet<string> DocElements =
    [
        "summary",
        "remarks",
        "para",
        "param",
        "returns",
        "exception",
        "inheritdoc",
        "see",
        "c",
    ];

    /// <summary>The shape of each emitted file, in the order in which they were written.</summary>
    public static IReadOnlyList<string> Of(GeneratorRun run) => [.. Trees(run).Select(Of)];

    /// <summary>The value of every string literal in what was emitted.</summary>
    public static IReadOnlySet<string> Literals(GeneratorRun run) =>
        Trees(run)
            .SelectMany(static tree => tree.GetRoot().DescendantTokens())
            .Where(static token => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken)
            .Select(static token => token.ValueText)
            .ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<SyntaxTree> Trees(GeneratorRun run) =>
        run.Driver.GetRunResult().Results.Single().GeneratedSources.Select(static source => source.SyntaxTree);

    private static string Of(SyntaxTree tree)
    {
        SyntaxNode root = tree.GetRoot();
        IEnumerable<SyntaxKind> nodes = root.DescendantNodes().Select(static node => node.Kind());
        IEnumerable<SyntaxKind> trivia = root.DescendantTrivia().Select(static trivia => trivia.Kind()).Where(Counts);
        AssertDocumentation(root);
        return string.Join(
            "; ",
            nodes
                .Concat(trivia)
                .GroupBy(static kind => kind)
                .OrderBy(static group => group.Key)
                .Select(static group => $"{group.Key} {group.Count()}")
        );
    }

    /// <summary>Comments and directives; documentation has as many lines as its text needs.</summary>
    private static bool Counts(SyntaxKind kind) =>
        kind
            is not (
                SyntaxKind.WhitespaceTrivia
                or SyntaxKind.EndOfLineTrivia
                or SyntaxKind.SingleLineDocumentationCommentTrivia
                or SyntaxKind.DocumentationCommentExteriorTrivia
            );

    private static void AssertDocumentation(SyntaxNode root)
    {
        foreach (SyntaxNode node in root.DescendantNodes(descendIntoTrivia: true))
        {
            string? name = node switch
            {
                XmlElementStartTagSyntax start => start.Name.ToString(),
                XmlEmptyElementSyntax empty => empty.Name.ToString(),
                _ => null,
            };
            Assert.True(name is null || DocElements.Contains(name), $"Documentation holds an element <{name}>.");
            Assert.False(
                node is XmlCDataSectionSyntax or XmlCommentSyntax or XmlProcessingInstructionSyntax,
                node.ToString()
            );
        }
    }
}
