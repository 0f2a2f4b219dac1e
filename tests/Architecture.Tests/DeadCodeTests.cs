using Architecture.Tests.Sources;
using Microsoft.CodeAnalysis;

namespace Architecture.Tests;

/// <summary>What nobody outside may see is referred to inside, by more than itself and by more than tests.</summary>
public class DeadCodeTests
{
    // The compiler calls these without anyone writing their names, and a debugger the one that an attribute's text names.
    private static readonly string[] CalledUnnamed =
    [
        "Add",
        "AppendFormatted",
        "AppendLiteral",
        "Current",
        "DebuggerText",
        "Deconstruct",
        "Dispose",
        "GetEnumerator",
        "MoveNext",
    ];

    private static readonly string[] Kept =
    [
        // By these tests ask why a step ran.
        "CampaignsGen.Generator.Steps.All",
        "CampaignsGen.Generator.Steps.OfBaseline",
        // The host calls it.
        "CampaignsGen.Tool.Program",
        "CampaignsGen.Tool.Program.Main(string[])",
    ];

    [Fact]
    public void Nothing_in_the_generator_is_dead() => AssertAlive(SourceProject.Generator);

    [Fact]
    public void Nothing_in_the_runtime_is_dead() => AssertAlive(SourceProject.Runtime);

    [Fact]
    public void Nothing_in_the_tool_is_dead() => AssertAlive(SourceProject.Tool);

    private static void AssertAlive(SourceProject project)
    {
        var references = Reference
            .Of(project)
            .SelectMany(ByMember)
            .ToLookup(pair => pair.Symbol, pair => pair.Node, SymbolEqualityComparer.Default);
        string[] dead =
        [
            .. Declared(project.Compilation.Assembly.GlobalNamespace)
                .Where(symbol => project.Declaring(symbol) is { Room: not "Polyfills" } && HasToBeNamed(symbol))
                .Where(symbol => references[symbol].All(name => IsWithin(name, symbol)))
                .Where(symbol => !Kept.Contains(symbol.ToDisplayString()))
                .Select(symbol => $"{At(project, symbol)}: {symbol.ToDisplayString()}"),
        ];
        Assert.True(dead.Length == 0, $"{dead.Length} are referred to by nothing:\n{string.Join('\n', dead)}");
    }

    // Who calls an extension method refers to its class as well, and names it nowhere.
    private static IEnumerable<(ISymbol Symbol, SyntaxNode Node)> ByMember(Reference reference) =>
        reference.Symbol is IMethodSymbol { IsExtensionMethod: true } method
            ? [(method, reference.Node), (method.ContainingType, reference.Node)]
            : [(reference.Symbol, reference.Node)];

    private static IEnumerable<ISymbol> Declared(INamespaceOrTypeSymbol place) =>
        place
            .GetMembers()
            .SelectMany(member => member is INamespaceOrTypeSymbol inner ? Declared(inner).Prepend(member) : [member]);

    private static bool HasToBeNamed(ISymbol symbol) =>
        symbol
            is INamedTypeSymbol
                or IFieldSymbol { IsImplicitlyDeclared: false }
                or IPropertySymbol { IsIndexer: false }
                or IEventSymbol
                or IMethodSymbol { MethodKind: MethodKind.Ordinary, PartialDefinitionPart: null }
        && !symbol.IsImplicitlyDeclared
        && !symbol.IsOverride
        && !CalledUnnamed.Contains(symbol.Name)
        && !IsSeenOutside(symbol)
        && !Implements(symbol);

    private static bool IsSeenOutside(ISymbol symbol) =>
        symbol.DeclaredAccessibility
            is Accessibility.Public
                or Accessibility.Protected
                or Accessibility.ProtectedOrInternal
        && (symbol.ContainingType is null || IsSeenOutside(symbol.ContainingType));

    private static bool Implements(ISymbol symbol) =>
        symbol.ContainingType is { } type
        && type.AllInterfaces.SelectMany(contract => contract.GetMembers())
            .Any(member =>
                SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), symbol)
            );

    // A method that only calls itself is as dead as one that nobody calls.
    private static bool IsWithin(SyntaxNode name, ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Any(place =>
            place.SyntaxTree == name.SyntaxTree && place.Span.Contains(name.Span)
        );

    private static string At(SourceProject project, ISymbol symbol) =>
        project.FileOf(symbol.Locations[0]).At(symbol.Locations[0]);
}
