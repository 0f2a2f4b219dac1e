using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CampaignsGen.Analyzers.Flow;

/// <summary>Represents the handwritten code of a project, for analysis across files.</summary>
/// <remarks>Only files whose text contains the name are bound, and only when there is something to report.</remarks>
internal sealed class ProjectCode(Compilation compilation, CancellationToken cancellationToken)
{
    public Compilation Compilation { get; } = compilation;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Gets a value indicating whether the project is a program, so that other projects do not use its public members.</summary>
    public bool IsProgram =>
        Compilation.Options.OutputKind
            is OutputKind.ConsoleApplication
                or OutputKind.WindowsApplication
                or OutputKind.WindowsRuntimeApplication;

    /// <summary>Gets the syntax trees that are not generated.</summary>
    public IEnumerable<SyntaxTree> Trees =>
        Compilation.SyntaxTrees.Where(tree => !IsGenerated(tree.GetRoot(CancellationToken)));

    public SemanticModel ModelOf(SyntaxTree tree) => Compilation.GetSemanticModel(tree);

    public bool IsOwn(ISymbol symbol) =>
        SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, Compilation.Assembly);

    /// <summary>Determines whether all uses of a member are in this project.</summary>
    public bool SeesAll(ISymbol member) =>
        IsOwn(member)
        && !IsOfContract(member)
        && (
            IsProgram
            || member.DeclaredAccessibility is Accessibility.Private or Accessibility.NotApplicable
            || member.ContainingType?.DeclaredAccessibility is Accessibility.Private
        );

    /// <summary>Determines whether a member can be called through an interface or a base class.</summary>
    private static bool IsOfContract(ISymbol member) =>
        member.IsVirtual
        || member.IsOverride
        || member.IsAbstract
        || member.ContainingType?.AllInterfaces.Any(contract => !contract.GetMembers(member.Name).IsEmpty) == true;

    /// <summary>Returns the operations that refer to a symbol: the reference or the call of a method, or null for any other use.</summary>
    public IEnumerable<IOperation?> ReferencesTo(ISymbol symbol)
    {
        foreach (SyntaxTree tree in Naming(symbol.Name))
        {
            SemanticModel model = ModelOf(tree);
            foreach (SimpleNameSyntax name in NamesIn(tree, symbol.Name))
            {
                if (IsOf(model.GetSymbolInfo(name, CancellationToken), symbol) && !IsInNameOf(name))
                {
                    yield return OperationOf(name, symbol, model);
                }
            }
        }
    }

    /// <summary>Returns the calls of a constructor.</summary>
    public IEnumerable<IObjectCreationOperation> CreationsBy(IMethodSymbol constructor)
    {
        foreach (SyntaxTree tree in Naming(constructor.ContainingType.Name))
        {
            SemanticModel model = ModelOf(tree);
            foreach (
                ObjectCreationExpressionSyntax creation in tree.GetRoot(CancellationToken)
                    .DescendantNodes()
                    .OfType<ObjectCreationExpressionSyntax>()
                    .Where(creation => LastName.Of(creation.Type) == constructor.ContainingType.Name)
            )
            {
                if (
                    model.GetOperation(creation, CancellationToken) is IObjectCreationOperation made
                    && SymbolEqualityComparer.Default.Equals(made.Constructor, constructor)
                )
                {
                    yield return made;
                }
            }
        }
    }

    /// <summary>Returns the body of a method of this project, or null if an override may run instead.</summary>
    public IOperation? BodyOf(IMethodSymbol method) =>
        IsOwn(method)
        && !method.IsVirtual
        && !method.IsAbstract
        && !method.IsOverride
        && method.DeclaringSyntaxReferences is [var reference]
            ? ModelOf(reference.SyntaxTree).GetOperation(reference.GetSyntax(CancellationToken), CancellationToken)
            : null;

    /// <summary>Returns the initial value of a field or property of this project, after <c>=</c> or <c>=&gt;</c>.</summary>
    public IOperation? InitialValueOf(ISymbol member)
    {
        if (!IsOwn(member) || member.DeclaringSyntaxReferences is not [var reference])
        {
            return null;
        }

        ExpressionSyntax? value = reference.GetSyntax(CancellationToken) switch
        {
            VariableDeclaratorSyntax field => field.Initializer?.Value,
            ParameterSyntax parameter => parameter.Default?.Value,
            PropertyDeclarationSyntax property => property.Initializer?.Value ?? property.ExpressionBody?.Expression,
            _ => null,
        };
        return value is null ? null : ModelOf(reference.SyntaxTree).GetOperation(value, CancellationToken);
    }

    private static bool IsGenerated(SyntaxNode root) =>
        root.GetLeadingTrivia()
            .Any(static trivia => trivia.ToString().IndexOf("<auto-generated", StringComparison.Ordinal) >= 0);

    private IEnumerable<SyntaxTree> Naming(string name) =>
        Trees.Where(tree => tree.GetText(CancellationToken).ToString().IndexOf(name, StringComparison.Ordinal) >= 0);

    private IEnumerable<SimpleNameSyntax> NamesIn(SyntaxTree tree, string name) =>
        tree.GetRoot(CancellationToken)
            .DescendantNodes()
            .OfType<SimpleNameSyntax>()
            .Where(found => found.Identifier.ValueText == name);

    private static bool IsOf(SymbolInfo info, ISymbol symbol) =>
        info
            .CandidateSymbols.Append(info.Symbol)
            .OfType<ISymbol>()
            .Any(found =>
                SymbolEqualityComparer.Default.Equals(
                    ((found as IMethodSymbol)?.ReducedFrom ?? found).OriginalDefinition,
                    symbol.OriginalDefinition
                )
            );

    private static bool IsInNameOf(SyntaxNode name) =>
        name.Ancestors()
            .TakeWhile(static node => node is not StatementSyntax)
            .Any(static node =>
                node is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "nameof" } }
            );

    private IOperation? OperationOf(SimpleNameSyntax name, ISymbol symbol, SemanticModel model)
    {
        SyntaxNode reference =
            name.Parent is MemberAccessExpressionSyntax member && member.Name == name ? member : name;
        return symbol is not IMethodSymbol ? model.GetOperation(reference, CancellationToken)
            : reference.Parent is InvocationExpressionSyntax call && call.Expression == reference
                ? model.GetOperation(call, CancellationToken)
            : null;
    }
}
