using Architecture.Tests.Sources;
using Microsoft.CodeAnalysis;

namespace Architecture.Tests;

/// <summary>What people see of the runtime is documented; what only emitted code needs is hidden from completion.</summary>
public class PublicSurfaceTests
{
    private const string ForPeople = "CampaignsGen";
    private const string ForEmittedCode = "CampaignsGen.Runtime";

    [Fact]
    public void Every_public_type_and_member_of_the_runtime_is_documented()
    {
        var faults = PublicTypes(SourceProject.Runtime)
            .SelectMany(type => (IEnumerable<ISymbol>)[type, .. type.GetMembers().Where(IsSeenAndWritten)])
            .Where(symbol => string.IsNullOrWhiteSpace(symbol.GetDocumentationCommentXml()))
            .Select(symbol => $"{At(symbol)}: {symbol.ToDisplayString()} has no documentation");
        AssertNone(faults);
    }

    [Fact]
    public void The_runtime_has_two_namespaces()
    {
        var faults = PublicTypes(SourceProject.Runtime)
            .Where(type => type.ContainingNamespace.ToDisplayString() is not (ForPeople or ForEmittedCode))
            .Select(type => $"{At(type)}: {type.ToDisplayString()} is in neither {ForPeople} nor {ForEmittedCode}");
        AssertNone(faults);
    }

    [Fact]
    public void What_emitted_code_calls_is_hidden_from_completion()
    {
        var faults = PublicTypes(SourceProject.Runtime)
            .Where(type => type.ContainingType is null && type.ContainingNamespace.ToDisplayString() == ForEmittedCode)
            .Where(type => !type.GetAttributes().Any(IsHiding))
            .Select(type => $"{At(type)}: {type.Name} lacks [EditorBrowsable(EditorBrowsableState.Never)]");
        AssertNone(faults);
    }

    [Fact]
    public void The_generator_shows_nothing_but_itself() =>
        Assert.Equal(
            ["OpenApiClientGenerator", "SpecReviewAnalyzer"],
            PublicTypes(SourceProject.Generator)
                .Where(type => type.ContainingNamespace.Name == "Generator")
                .Select(type => type.Name)
        );

    private static IEnumerable<INamedTypeSymbol> PublicTypes(SourceProject project) =>
        AllTypes(project.Compilation.Assembly.GlobalNamespace)
            .Where(type => project.Declaring(type) is not null && IsSeen(type));

    private static IEnumerable<INamedTypeSymbol> AllTypes(INamespaceOrTypeSymbol place) =>
        place
            .GetMembers()
            .OfType<INamespaceOrTypeSymbol>()
            .SelectMany(member => member is INamedTypeSymbol type ? [type, .. AllTypes(type)] : AllTypes(member));

    private static bool IsSeen(ISymbol symbol) =>
        symbol.DeclaredAccessibility
            is Accessibility.Public
                or Accessibility.Protected
                or Accessibility.ProtectedOrInternal
        && (symbol.ContainingType is null || IsSeen(symbol.ContainingType));

    // Records and delegates have members that nobody wrote; an accessor is told of with its property.
    private static bool IsSeenAndWritten(ISymbol member) =>
        IsSeen(member)
        && !member.IsImplicitlyDeclared
        && member is not (INamedTypeSymbol or IMethodSymbol { AssociatedSymbol: not null })
        && !IsDescribedByItsType(member);

    // The parameters of a primary constructor are documented on the type.
    private static bool IsDescribedByItsType(ISymbol member) =>
        member.DeclaringSyntaxReferences is [var place, ..]
        && place.GetSyntax()
            is Microsoft.CodeAnalysis.CSharp.Syntax.ParameterSyntax
                or Microsoft.CodeAnalysis.CSharp.Syntax.BaseTypeDeclarationSyntax;

    private static bool IsHiding(AttributeData attribute) =>
        attribute is { AttributeClass.Name: "EditorBrowsableAttribute", ConstructorArguments: [{ Value: 1 }] };

    private static string At(ISymbol symbol) =>
        SourceProject.Runtime.FileOf(symbol.Locations[0]).At(symbol.Locations[0]);

    private static void AssertNone(IEnumerable<string> faults)
    {
        string[] all = [.. faults];
        Assert.True(all.Length == 0, string.Join('\n', all));
    }
}
