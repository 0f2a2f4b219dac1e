using System.Text.RegularExpressions;
using Architecture.Tests.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Architecture.Tests.Words;

/// <summary>The documentation of the runtime and of emitted code is written as that of .NET.</summary>
public partial class DocumentationTests
{
    private const string True = "<see langword=\"true\"/>";
    private const string False = "<see langword=\"false\"/>";

    private static readonly CSharpParseOptions WithComments = new(documentationMode: DocumentationMode.Parse);

    [Fact]
    public void A_summary_begins_as_those_of_the_framework() =>
        AssertNone(
            OfRuntime()
                .Where(static doc => doc.Summary.Length > 0 && !BeginsAsExpected(doc.Member, doc.Summary))
                .Select(static doc => $"{doc.Place}: {doc.Summary}")
        );

    [Fact]
    public void A_cancellation_token_is_a_token_to_cancel() =>
        AssertNone(
            OfRuntime()
                .Concat(OfEmitted())
                .Where(static doc => doc.CancellationToken.Length > 0)
                .Where(static doc => !doc.CancellationToken.StartsWith("A token to cancel ", StringComparison.Ordinal))
                .Select(static doc => $"{doc.Place}: {doc.CancellationToken}")
        );

    [Fact]
    public void A_method_that_returns_true_or_false_says_when() =>
        AssertNone(
            OfRuntime()
                .Where(static doc => doc.Member is MethodDeclarationSyntax method && IsBoolean(method.ReturnType))
                .Where(static doc =>
                    doc["returns"] is { Length: > 0 } returns
                    && !Begins(returns, "The value")
                    && !returns.Contains(True)
                    && !returns.Contains(False)
                )
                .Select(static doc => $"{doc.Place}: {doc["returns"]}")
        );

    [Fact]
    public void No_comment_and_no_message_of_the_runtime_has_a_phrase_that_is_not_used() =>
        AssertNone(
            OfRuntime()
                .Select(static doc => (doc.Place, Text: doc.Prose))
                .Concat(SourceProject.Runtime.Files.SelectMany(Messages))
                .Where(static text => NotUsed().IsMatch(text.Text) || OfAnswers().IsMatch(text.Text))
                .Select(static text => $"{text.Place}: {text.Text}")
        );

    // The text of an element often comes from the document, which may say what it likes.
    [Fact]
    public void Emitted_documentation_has_the_phrases_of_the_framework() =>
        AssertNone(
            OfEmitted()
                .Where(static doc =>
                    NotEmitted().IsMatch(doc.Prose)
                    || (
                        doc.Summary.Length > 0
                        && doc.Member is ConstructorDeclarationSyntax
                        && !BeginsAsExpected(doc.Member, doc.Summary)
                    )
                )
                .Select(static doc => $"{doc.Place}: {doc.Prose}")
        );

    private static IEnumerable<Documentation> OfRuntime() => SourceProject.Runtime.Files.SelectMany(Documentation.Of);

    private static IEnumerable<Documentation> OfEmitted() =>
        RepositoryFiles
            .Under("tests/Generator.Tests/Snapshots")
            .Where(static file => file.EndsWith(".verified.cs", StringComparison.Ordinal))
            .Select(static file => SourceFile.Read("tests/Generator.Tests", file, WithComments))
            .SelectMany(Documentation.Of);

    private static bool BeginsAsExpected(MemberDeclarationSyntax member, string summary) =>
        !NotOpening().IsMatch(summary)
        && member switch
        {
            BasePropertyDeclarationSyntax property => BeginsAsProperty(property, summary),
            ConstructorDeclarationSyntax => Begins(summary, "Initializes a new instance of the "),
            OperatorDeclarationSyntax => Begins(summary, "Determines whether "),
            ConversionOperatorDeclarationSyntax => Begins(summary, "Converts "),
            MethodDeclarationSyntax { Identifier.Text: "ToString" } => Begins(summary, "Returns "),
            ClassDeclarationSyntax type when IsException(type) => Begins(summary, "The exception that is thrown "),
            EnumDeclarationSyntax => Begins(summary, "Specifies "),
            _ => true,
        };

    private static bool BeginsAsProperty(BasePropertyDeclarationSyntax property, string summary)
    {
        string start = IsSettable(property) ? "Gets or sets " : "Gets ";
        return Begins(summary, IsBoolean(property.Type) ? start + "a value indicating whether " : start)
            && (IsSettable(property) || !Begins(summary, "Gets or sets "));
    }

    private static bool IsSettable(BasePropertyDeclarationSyntax property) =>
        property.AccessorList?.Accessors.Any(static accessor =>
            accessor.IsKind(SyntaxKind.SetAccessorDeclaration) && accessor.Modifiers.Count == 0
        ) == true;

    private static bool IsException(ClassDeclarationSyntax type) =>
        type.Identifier.Text.EndsWith("Exception", StringComparison.Ordinal);

    private static bool IsBoolean(TypeSyntax type) => type.ToString() == "bool";

    private static bool Begins(string text, string start) => text.StartsWith(start, StringComparison.Ordinal);

    private static IEnumerable<(string Place, string Text)> Messages(SourceFile file) =>
        file
            .Tree.GetRoot()
            .DescendantTokens()
            .Where(static token =>
                token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken)
            )
            .Select(token => (file.At(token.GetLocation()), token.Text));

    private static void AssertNone(IEnumerable<string> faults)
    {
        string[] all = [.. faults];
        Assert.True(all.Length == 0, string.Join('\n', all));
    }

    [GeneratedRegex(@"^(Whether|The one|How|What|Why|Which|Gives|Makes|Says|Shows|Tells|Whoever|Where)\b")]
    private static partial Regex NotOpening();

    [GeneratedRegex(
        @"\b(mend|mends|to be had|for nobody|nobody|whoever|anew|(?<!there )is no(?! longer| larger)|ends the wait|makes one|left out:|stands? in place of|tells? apart|asked for anew|half of a surrogate pair)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex NotUsed();

    [GeneratedRegex(
        @"\b(ends the wait|makes one|left out:|in place of any|sees to it|whichever body|as the project says|to be had)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex NotEmitted();

    [GeneratedRegex(@"\banswer(s|ed)?\b(?!=)", RegexOptions.IgnoreCase)]
    private static partial Regex OfAnswers();
}
