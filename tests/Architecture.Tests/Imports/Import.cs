using System.Collections.Concurrent;
using Architecture.Tests.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Architecture.Tests.Imports;

/// <summary>One name in one file, and what it means.</summary>
/// <param name="File">The file.</param>
/// <param name="Node">The name.</param>
/// <param name="Room">The room that declares it; null where it is another assembly's.</param>
/// <param name="Type">The type that it means or is a member of, with its namespace.</param>
internal sealed record Import(SourceFile File, SyntaxNode Node, string? Room, string Type)
{
    private static readonly ConcurrentDictionary<SourceProject, Lazy<IReadOnlyList<Import>>> Known = new();

    internal string TypeName => Type[(Type.LastIndexOf('.') + 1)..];

    internal string Described => $"{File.At(Node)}: '{Node}' is of {(Room is null ? Type : $"room {Show(Room)}")}";

    /// <summary>Every name in a project that means something outside its own room.</summary>
    internal static IReadOnlyList<Import> Of(SourceProject project) =>
        Known
            .GetOrAdd(
                project,
                _ => new Lazy<IReadOnlyList<Import>>(() => [.. project.Files.SelectMany(file => Of(project, file))])
            )
            .Value;

    internal static string Show(string room) => room.Length == 0 ? "(none: the project's own folder)" : room;

    private static IEnumerable<Import> Of(SourceProject project, SourceFile file)
    {
        var model = project.Compilation.GetSemanticModel(file.Tree);
        foreach (var name in file.Tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            // A local, a parameter or a namespace imports nothing by itself.
            if (model.GetSymbolInfo(name).Symbol is { } symbol && TypeOf(symbol) is { } type)
            {
                string? room = project.Declaring(type)?.Room;
                if (room != file.Room)
                {
                    yield return new Import(file, name, room, FullName(type));
                }
            }
        }
    }

    private static INamedTypeSymbol? TypeOf(ISymbol symbol) =>
        symbol switch
        {
            INamedTypeSymbol type => type.OriginalDefinition,
            IMethodSymbol { ReducedFrom: { } extension } => extension.ContainingType.OriginalDefinition,
            IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol => symbol
                .ContainingType
                ?.OriginalDefinition,
            _ => null,
        };

    private static string FullName(INamedTypeSymbol type) =>
        $"{type.ContainingNamespace?.ToDisplayString()}.{type.Name}";
}
