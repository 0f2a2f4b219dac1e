using System.Runtime.CompilerServices;
using CampaignsGen.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CampaignsGen.Analyzers;

/// <summary>Represents the code of one file that needs to be bound, selected by the names that it contains.</summary>
internal sealed class ClientFile
{
    private static readonly ConditionalWeakTable<SyntaxTree, ClientFile> Known = new();

    private ClientFile(SyntaxNode root)
    {
        List<BaseObjectCreationExpressionSyntax> creations = [];
        List<InvocationExpressionSyntax> calls = [];
        List<AssignmentExpressionSyntax> assignments = [];
        List<LiteralExpressionSyntax> texts = [];
        foreach (SyntaxNode node in root.DescendantNodes())
        {
            switch (node)
            {
                case BaseObjectCreationExpressionSyntax creation:
                    creations.Add(creation);
                    break;
                case InvocationExpressionSyntax call:
                    calls.Add(call);
                    break;
                case AssignmentExpressionSyntax assignment:
                    assignments.Add(assignment);
                    break;
                case LiteralExpressionSyntax { Token.Value: string } text:
                    texts.Add(text);
                    break;
            }
        }

        Creations = creations;
        Calls = calls;
        Assignments = assignments;
        Texts = texts;
        Aliases = new HashSet<string>(
            root.DescendantNodes(static node =>
                    node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or UsingDirectiveSyntax
                )
                .OfType<UsingDirectiveSyntax>()
                .Select(static directive => directive.Alias?.Name.Identifier.ValueText)
                .OfType<string>(),
            StringComparer.Ordinal
        );
    }

    private HashSet<string> Aliases { get; }

    public IReadOnlyList<BaseObjectCreationExpressionSyntax> Creations { get; }

    public IReadOnlyList<InvocationExpressionSyntax> Calls { get; }

    public IReadOnlyList<AssignmentExpressionSyntax> Assignments { get; }

    public IReadOnlyList<LiteralExpressionSyntax> Texts { get; }

    public static ClientFile Of(SyntaxTree tree) =>
        Known.GetValue(tree, static known => new ClientFile(known.GetRoot()));

    /// <summary>Determines whether the created type may have a name for which <paramref name="isName"/> returns true, also if it is omitted or an alias.</summary>
    public bool MayMake(BaseObjectCreationExpressionSyntax creation, Func<string, bool> isName) =>
        creation is not ObjectCreationExpressionSyntax { Type: var type }
        || (LastName.Of(type) is { } name && (isName(name) || Aliases.Contains(name)));
}
