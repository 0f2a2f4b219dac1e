using System.Runtime.CompilerServices;
using CampaignsGen.Analyzers.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CampaignsGen.Analyzers.Requests;

/// <summary>Represents the names of the methods and properties with limits in the generated code.</summary>
/// <remarks>Code is bound only if it contains one of these names. Generated source is searched as text.</remarks>
internal sealed class RequestMarks
{
    private static readonly ConditionalWeakTable<Compilation, RequestMarks> Known = new();
    private static readonly ConditionalWeakTable<SyntaxTree, RequestMarks> OfTrees = new();
    private static readonly string[] Attributes = ["ApiLimits", "ApiPath"];

    /// <summary>The maximum number of names to search for in every file. With more names, a file has to mention the client or its namespace.</summary>
    private const int MostNames = 16;

    private readonly HashSet<string> properties = new(StringComparer.Ordinal);
    private readonly HashSet<string> methods = new(StringComparer.Ordinal);

    public static RequestMarks Of(Compilation compilation, ProjectClients clients) =>
        Known.GetValue(compilation, known => Read(clients, known));

    /// <summary>Determines whether a file may send a request or create a model for one.</summary>
    public bool MayBeIn(SourceText text, ProjectClients clients) =>
        clients.AreInReach(text)
        || (properties.Count + methods.Count <= MostNames && properties.Concat(methods).Any(name => Has(text, name)));

    public bool HasProperty(string name) => properties.Contains(name);

    public bool HasMethod(string name) => methods.Contains(name);

    private static bool Has(SourceText text, string name) =>
        text.ToString().IndexOf(name, StringComparison.Ordinal) >= 0;

    /// <summary>Returns the method of the interface, which has the attributes, for a method of the interface or the client.</summary>
    public static IMethodSymbol? Declared(IMethodSymbol method)
    {
        INamedTypeSymbol type = method.ContainingType;
        return type.TypeKind == TypeKind.Interface
            ? method
            : type
                .Interfaces.FirstOrDefault(known => known.Name == "I" + type.Name)
                ?.GetMembers(method.Name)
                .OfType<IMethodSymbol>()
                .FirstOrDefault(other => IsSame(other, method));
    }

    private static bool IsSame(IMethodSymbol one, IMethodSymbol other) =>
        one.Parameters.Length == other.Parameters.Length
        && one.Parameters.Zip(
                other.Parameters,
                static (left, right) => SymbolEqualityComparer.Default.Equals(left.Type, right.Type)
            )
            .All(static isEqual => isEqual);

    private static RequestMarks Read(ProjectClients clients, Compilation compilation)
    {
        RequestMarks marks = new();
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            marks.Add(OfTrees.GetValue(tree, Read));
        }

        foreach (
            INamespaceSymbol space in clients
                .All.Where(client =>
                    !SymbolEqualityComparer.Default.Equals(client.Options.ContainingAssembly, compilation.Assembly)
                )
                .Select(static client => client.Options.ContainingNamespace)
        )
        {
            marks.Add(space);
        }

        return marks;
    }

    private static RequestMarks Read(SyntaxTree tree)
    {
        RequestMarks marks = new();
        string text = tree.GetText().ToString();
        if (Attributes.Any(name => text.IndexOf("[" + name, StringComparison.Ordinal) >= 0))
        {
            foreach (SyntaxNode node in tree.GetRoot().DescendantNodes())
            {
                if (
                    node is AttributeSyntax { Name: IdentifierNameSyntax name }
                    && Attributes.Contains(name.Identifier.ValueText)
                )
                {
                    marks.Add(node.Parent?.Parent);
                }
            }
        }

        return marks;
    }

    private void Add(SyntaxNode? marked)
    {
        switch (marked)
        {
            case PropertyDeclarationSyntax property:
                properties.Add(property.Identifier.ValueText);
                break;
            case ParameterSyntax { Parent.Parent: MethodDeclarationSyntax method }:
                methods.Add(method.Identifier.ValueText);
                break;
        }
    }

    private void Add(RequestMarks others)
    {
        properties.UnionWith(others.properties);
        methods.UnionWith(others.methods);
    }

    /// <summary>Adds the names of a referenced assembly, whose source is not available.</summary>
    private void Add(INamespaceSymbol space)
    {
        foreach (ISymbol member in space.GetTypeMembers().SelectMany(static type => type.GetMembers()))
        {
            switch (member)
            {
                case IPropertySymbol property when Limits.Of(property) is not null:
                    properties.Add(property.Name);
                    break;
                case IMethodSymbol method
                    when method.ContainingType.TypeKind == TypeKind.Interface
                        && method.Parameters.Any(static parameter => Limits.Of(parameter) is not null):
                    methods.Add(method.Name);
                    break;
            }
        }
    }
}
