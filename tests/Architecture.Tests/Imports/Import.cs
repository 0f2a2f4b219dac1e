using Architecture.Tests.Sources;
using Microsoft.CodeAnalysis;

namespace Architecture.Tests.Imports;

/// <summary>One name in one file that means something of another room or another assembly.</summary>
/// <param name="File">The file.</param>
/// <param name="Node">The name.</param>
/// <param name="Room">The room that declares it; null where it is another assembly's.</param>
/// <param name="Type">The type that it means or is a member of, with its namespace.</param>
internal sealed record Import(SourceFile File, SyntaxNode Node, string? Room, string Type)
{
    internal string TypeName => Type[(Type.LastIndexOf('.') + 1)..];

    internal string Described => $"{File.At(Node)}: '{Node}' is of {(Room is null ? Type : $"room {Show(Room)}")}";

    /// <summary>Every name in a project that means something outside its own room.</summary>
    internal static IEnumerable<Import> Of(SourceProject project)
    {
        foreach (var reference in Reference.Of(project))
        {
            // A local, a parameter or a namespace imports nothing by itself.
            if (TypeOf(reference.Symbol) is { } type)
            {
                string? room = project.Declaring(type)?.Room;
                if (room != reference.File.Room)
                {
                    yield return new Import(reference.File, reference.Node, room, FullName(type));
                }
            }
        }
    }

    internal static string Show(string room) => room.Length == 0 ? "(none: the project's own folder)" : room;

    private static INamedTypeSymbol? TypeOf(ISymbol symbol) =>
        symbol switch
        {
            INamedTypeSymbol type => type.OriginalDefinition,
            IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol => symbol
                .ContainingType
                ?.OriginalDefinition,
            _ => null,
        };

    private static string FullName(INamedTypeSymbol type) =>
        $"{type.ContainingNamespace?.ToDisplayString()}.{type.Name}";
}
