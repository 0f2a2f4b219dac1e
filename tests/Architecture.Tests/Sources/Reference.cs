using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Architecture.Tests.Sources;

/// <summary>One name in one file, and what it means.</summary>
/// <param name="File">The file.</param>
/// <param name="Node">The name.</param>
/// <param name="Symbol">What it means, as it is declared.</param>
internal sealed record Reference(SourceFile File, SimpleNameSyntax Node, ISymbol Symbol)
{
    private static readonly ConcurrentDictionary<SourceProject, Lazy<IReadOnlyList<Reference>>> Known = new();

    /// <summary>Every name in a project that means something, but for what documentation says.</summary>
    internal static IReadOnlyList<Reference> Of(SourceProject project) =>
        Known
            .GetOrAdd(
                project,
                _ => new Lazy<IReadOnlyList<Reference>>(() =>
                    [.. project.Files.AsParallel().AsOrdered().SelectMany(file => Of(project, file))]
                )
            )
            .Value;

    private static IEnumerable<Reference> Of(SourceProject project, SourceFile file)
    {
        var model = project.Compilation.GetSemanticModel(file.Tree);
        foreach (var name in file.Tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            if (model.GetSymbolInfo(name).Symbol is { } symbol)
            {
                yield return new Reference(file, name, Declared(symbol));
            }
        }
    }

    private static ISymbol Declared(ISymbol symbol) =>
        symbol is IMethodSymbol { ReducedFrom: { } extension }
            ? extension.OriginalDefinition
            : symbol.OriginalDefinition;
}
