using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CampaignsGen.Analyzers.Settings;

/// <summary>Represents the clients that a project can use: those generated in it, and those of referenced assemblies.</summary>
/// <remarks>
/// Their names show which files to analyze, so that the others need not be bound: code that sets up a client or sends requests with it
/// mentions the client, its options, its interface or its registration, which all contain its name.
/// </remarks>
internal sealed class ProjectClients
{
    // The suffix of the generated files with options. Searching the names of all types in a project would take much longer.
    private const string OptionsFile = "Options.g.cs";

    private static readonly ConditionalWeakTable<Compilation, ProjectClients> Known = new();

    private readonly HashSet<string> addMethods;
    private readonly HashSet<string> options;
    private readonly HashSet<string> clients;
    private readonly HashSet<string> settings;
    private readonly HashSet<string> namespaces;

    private ProjectClients(RuntimeTypes? types, IReadOnlyList<ClientSettings> all)
    {
        Types = types;
        All = all;
        addMethods = Names(all.SelectMany(static client => client.AddMethods));
        options = Names(all.Select(static client => client.Options.Name));
        clients = Names(all.Select(static client => client.Client.Name));
        namespaces = Names(all.Select(static client => client.Options.ContainingNamespace.ToDisplayString()));
        settings = Names(
            all.SelectMany(static client => client.Settings).Select(static setting => setting.Property.Name)
        );
    }

    /// <summary>Gets the types of the runtime package, or null if the project does not reference it.</summary>
    public RuntimeTypes? Types { get; }

    public IReadOnlyList<ClientSettings> All { get; }

    public static ProjectClients Of(Compilation compilation) => Known.GetValue(compilation, Read);

    /// <summary>Determines whether a file may mention a client.</summary>
    public bool AreMentioned(SourceText text) => HasAny(text, clients);

    /// <summary>Determines whether a file mentions a client or the namespace of its models.</summary>
    public bool AreInReach(SourceText text) => HasAny(text, clients) || HasAny(text, namespaces);

    public bool IsClient(string name) => clients.Contains(name);

    public bool IsOptions(string name) => options.Contains(name);

    public bool IsAddMethod(string name) => addMethods.Contains(name);

    public bool IsSetting(string name) => settings.Contains(name);

    private static ProjectClients Read(Compilation compilation) =>
        RuntimeTypes.Of(compilation) is { } types
            ? new ProjectClients(
                types,
                [.. Candidates(compilation, types).Select(types.SettingsOf).OfType<ClientSettings>()]
            )
            : new ProjectClients(null, []);

    private static bool HasAny(SourceText text, HashSet<string> names)
    {
        string whole = text.ToString();
        return names.Any(name => whole.IndexOf(name, StringComparison.Ordinal) >= 0);
    }

    private static HashSet<string> Names(IEnumerable<string> names) => new(names, StringComparer.Ordinal);

    private static IEnumerable<INamedTypeSymbol> Candidates(Compilation compilation, RuntimeTypes types) =>
        compilation
            .SyntaxTrees.Where(static tree => tree.FilePath.EndsWith(OptionsFile, StringComparison.Ordinal))
            .SelectMany(static tree => ClassesIn(tree.GetRoot()))
            .Select(compilation.Assembly.GetTypeByMetadataName)
            .OfType<INamedTypeSymbol>()
            .Concat(
                compilation
                    .SourceModule.ReferencedAssemblySymbols.Where(assembly => Sees(assembly, types.Options))
                    .SelectMany(static assembly => TypesIn(assembly.GlobalNamespace))
            );

    /// <summary>Returns the full names of the top-level classes in a file.</summary>
    private static IEnumerable<string> ClassesIn(SyntaxNode root) =>
        root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<ClassDeclarationSyntax>()
            .Select(static type =>
                string.Join(
                    ".",
                    type.Ancestors()
                        .OfType<BaseNamespaceDeclarationSyntax>()
                        .Reverse()
                        .Select(static space => space.Name.ToString().Replace("@", ""))
                        .Append(type.Identifier.ValueText)
                )
            );

    private static bool Sees(IAssemblySymbol assembly, INamedTypeSymbol type) =>
        assembly.Modules.Any(module =>
            module.ReferencedAssemblies.Any(other => other.Name == type.ContainingAssembly.Name)
        );

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceSymbol space) =>
        space
            .GetTypeMembers()
            .Where(static type => RuntimeTypes.IsOptionsName(type.Name))
            .Concat(space.GetNamespaceMembers().SelectMany(TypesIn));
}
