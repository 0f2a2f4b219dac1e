namespace CampaignsGen.Package.Assemblies;

/// <summary>The newest versions that the oldest supported compiler is known to carry.</summary>
/// <remarks>
/// These assemblies belong to the compiler's process, not to an analyzer: on .NET Framework an analyzer that asks for a
/// newer one is not loaded at all (CS8784). The versions are those that Microsoft.CodeAnalysis 4.8.0 itself references
/// in its netstandard2.0 assemblies; System.Buffers and System.Numerics.Vectors, which it does not name, are those that
/// its System.Memory (package 4.5.5) references. Workspaces and System.Composition are there in an editor only, which
/// alone loads the code fixes.
/// </remarks>
internal static class CompilerFloor
{
    /// <summary>Assembly name to the highest version that a packed assembly may reference.</summary>
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

    /// <summary>Whether a reference may be lowered: the compiler's own API is to be compiled against, not guessed.</summary>
    internal static bool MayLower(string name) =>
        !name.StartsWith("Microsoft.CodeAnalysis", StringComparison.OrdinalIgnoreCase);
}
