namespace CampaignsGen.Package.Assemblies;

/// <summary>Provides the highest assembly versions that the oldest supported compiler is known to contain.</summary>
/// <remarks>
/// These assemblies belong to the process of the compiler, not to an analyzer: on .NET Framework, an analyzer that references a newer
/// version is not loaded (CS8784). The versions are those that Microsoft.CodeAnalysis 4.8.0 references in its netstandard2.0 assemblies.
/// System.Buffers and System.Numerics.Vectors, which it does not reference, are those that its System.Memory (package 4.5.5) references.
/// Workspaces and System.Composition are only available in editors, which are the only hosts that load the code fixes.
/// </remarks>
internal static class CompilerFloor
{
    /// <summary>Gets the highest version that a packed assembly may reference, by assembly name.</summary>
    internal static IReadOnlyDictionary<string, Version> Versions { get; } =
        new Dictionary<string, Version>(StringComparer.OrdinalIgnoreCase)
        {
            ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
            ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
            ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new(4, 8, 0, 0),
            ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 8, 0, 0),
            ["System.Buffers"] = new(4, 0, 2, 0),
            ["System.Collections.Immutable"] = new(7, 0, 0, 0),
            ["System.Composition.AttributedModel"] = new(7, 0, 0, 0),
            ["System.Memory"] = new(4, 0, 1, 2),
            ["System.Numerics.Vectors"] = new(4, 1, 3, 0),
            ["System.Reflection.Metadata"] = new(7, 0, 0, 0),
            ["System.Runtime.CompilerServices.Unsafe"] = new(6, 0, 0, 0),
            ["System.Text.Encoding.CodePages"] = new(7, 0, 0, 0),
            ["System.Threading.Tasks.Extensions"] = new(4, 2, 0, 1),
        };

    /// <summary>
    /// Determines whether a reference can be lowered. Code that uses the compiler's API must be compiled against the correct version
    /// instead.
    /// </summary>
    internal static bool MayLower(string name) =>
        !name.StartsWith("Microsoft.CodeAnalysis", StringComparison.OrdinalIgnoreCase);
}
