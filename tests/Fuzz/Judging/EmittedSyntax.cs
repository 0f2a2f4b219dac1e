using Fuzz.Running;
using Fuzz.Seeds;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fuzz.Judging;

/// <summary>What was written is C# that the generator meant: nothing of a document stands in it but as a name, a value or a comment.</summary>
internal static class EmittedSyntax
{
    public static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp12, DocumentationMode.Parse);

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

    // Most files of a document are as they were before one value of it was changed.
    private static readonly HashSet<(int Hash, int Length)> Known = [];

    public static void Check(IReadOnlyList<EmittedText> files)
    {
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (EmittedText file in files)
        {
            if (!names.Add(file.HintName) || !file.HintName.All(IsOfName))
            {
                throw new FindingException("hint name that the compiler refuses", file.HintName);
            }

            (int Hash, int Length) key = (file.Text.GetHashCode(StringComparison.Ordinal), file.Text.Length);
            if (Known.Contains(key))
            {
                continue;
            }

            SyntaxTree tree = CSharpSyntaxTree.ParseText(file.Text, Options);
            if (tree.GetDiagnostics().FirstOrDefault() is { } fault)
            {
                throw new FindingException($"syntax {fault.Id}", $"{file.HintName}: {fault}");
            }

            // To look at each token takes longer than to write it: only where there is something to find.
            if (file.Text.Contains(Canary.Root, StringComparison.OrdinalIgnoreCase))
            {
                CheckTokens(tree);
            }

            CheckDirectives(tree);
            Known.Add(key);
        }
    }

    private static bool IsOfName(char character) =>
        SyntaxFacts.IsIdentifierPartCharacter(character)
        || ".,-+`_ ()[]{}".Contains(character, StringComparison.Ordinal);

    private static void CheckTokens(SyntaxTree tree)
    {
        foreach (SyntaxToken token in tree.GetRoot().DescendantTokens(descendIntoTrivia: true))
        {
            if (token.Text.Contains(Canary.Root, StringComparison.OrdinalIgnoreCase) && !MayHold(token))
            {
                throw new FindingException($"foreign {token.Kind()}", token.Parent?.ToString() ?? token.Text);
            }

            if (
                token.IsKind(SyntaxKind.StringLiteralToken)
                && IsObsolete(token)
                && Messages.FaultOf(token.ValueText) is { } fault
            )
            {
                throw new FindingException($"message of Obsolete {fault}", token.ValueText);
            }
        }

        foreach (SyntaxNode node in tree.GetRoot().DescendantNodes(descendIntoTrivia: true))
        {
            CheckDocumentation(node);
        }
    }

    private static bool MayHold(SyntaxToken token) =>
        token.Kind() switch
        {
            SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.XmlTextLiteralToken =>
                true,
            SyntaxKind.IdentifierToken => !token.ValueText.Contains(Canary.Word, StringComparison.Ordinal)
                && SyntaxFacts.IsValidIdentifier(token.ValueText),
            _ => false,
        };

    private static bool IsObsolete(SyntaxToken token) =>
        token.Parent?.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute
        && attribute.Name.ToString().EndsWith("Obsolete", StringComparison.Ordinal);

    private static void CheckDocumentation(SyntaxNode node)
    {
        string? name = node switch
        {
            XmlElementStartTagSyntax start => start.Name.ToString(),
            XmlEmptyElementSyntax empty => empty.Name.ToString(),
            XmlCDataSectionSyntax or XmlCommentSyntax or XmlProcessingInstructionSyntax => node.Kind().ToString(),
            _ => null,
        };
        if (name is not null && !DocElements.Contains(name))
        {
            throw new FindingException("foreign element in documentation", name);
        }
    }

    /// <summary>One comment above all, and no directives but those that speak of null and of warnings.</summary>
    private static void CheckDirectives(SyntaxTree tree)
    {
        CompilationUnitSyntax root = tree.GetCompilationUnitRoot();
        for (DirectiveTriviaSyntax? next = root.GetFirstDirective(); next is not null; next = next.GetNextDirective())
        {
            if (next is not (NullableDirectiveTriviaSyntax or PragmaWarningDirectiveTriviaSyntax))
            {
                throw new FindingException("foreign directive", next.ToString());
            }
        }

        if (root.GetLeadingTrivia().Count(static one => one.IsKind(SyntaxKind.SingleLineCommentTrivia)) != 1)
        {
            throw new FindingException("foreign comment", root.GetLeadingTrivia().ToString());
        }
    }
}
