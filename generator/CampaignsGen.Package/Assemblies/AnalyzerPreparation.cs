using Mono.Cecil;
using Mono.Cecil.Cil;

namespace CampaignsGen.Package.Assemblies;

/// <summary>Prepares assemblies for the analyzers folder of a package.</summary>
/// <remarks>
/// The SDK keeps one analyzer assembly for each file name, regardless of its package, so a dependency with its public name can be replaced
/// by another version. Private dependencies are therefore renamed, both the file and the identity, and all references to them are changed.
/// References to assemblies of the compiler are lowered to <see cref="CompilerFloor"/>.
/// </remarks>
internal sealed class AnalyzerPreparation
{
    private const string Prefix = "CampaignsGen.";

    private readonly IReadOnlyList<string> paths;
    private readonly HashSet<string> renamed;

    /// <param name="paths">The assemblies: our own, whose names begin with that of the product, and their dependencies.</param>
    internal AnalyzerPreparation(IReadOnlyList<string> paths)
    {
        this.paths = paths;
        renamed = paths
            .Select(Path.GetFileNameWithoutExtension)
            .OfType<string>()
            .Where(name => !name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Writes each assembly to an existing folder, with its new name.</summary>
    /// <exception cref="PreparationException">An assembly requires a newer compiler than the oldest supported one.</exception>
    internal void WriteTo(string folder)
    {
        foreach (string path in paths)
        {
            using AssemblyDefinition assembly = Read(path);
            Rename(assembly);
            foreach (AssemblyNameReference reference in assembly.MainModule.AssemblyReferences)
            {
                Redirect(reference);
                Lower(reference, assembly.Name.Name);
            }

            Write(assembly, Path.Combine(folder, assembly.Name.Name + ".dll"));
        }
    }

    private static AssemblyDefinition Read(string path)
    {
        var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(Path.GetDirectoryName(path));
        return AssemblyDefinition.ReadAssembly(
            path,
            new ReaderParameters
            {
                AssemblyResolver = resolver,
                ReadSymbols = File.Exists(Path.ChangeExtension(path, ".pdb")),
            }
        );
    }

    private void Rename(AssemblyDefinition assembly)
    {
        if (!renamed.Contains(assembly.Name.Name))
        {
            return;
        }

        assembly.Name.Name = Prefix + assembly.Name.Name;
        assembly.MainModule.Name = assembly.Name.Name + ".dll";

        // The signature is for the old identity, and only its owner can create a new one.
        assembly.Name.HasPublicKey = false;
        assembly.Name.PublicKey = [];
        assembly.MainModule.Attributes &= ~ModuleAttributes.StrongNameSigned;
    }

    private void Redirect(AssemblyNameReference reference)
    {
        if (renamed.Contains(reference.Name))
        {
            reference.Name = Prefix + reference.Name;
            reference.PublicKeyToken = [];
        }
    }

    private static void Lower(AssemblyNameReference reference, string assembly)
    {
        if (!CompilerFloor.Versions.TryGetValue(reference.Name, out Version? floor) || reference.Version <= floor)
        {
            return;
        }

        if (!CompilerFloor.MayLower(reference.Name))
        {
            throw new PreparationException(
                $"{assembly} references {reference.Name} {reference.Version}, and the oldest supported compiler is {floor}. "
                    + "Compile it against the package of that version."
            );
        }

        reference.Version = floor;
    }

    private static void Write(AssemblyDefinition assembly, string path) =>
        assembly.Write(
            path,
            new WriterParameters
            {
                // The same input results in the same bytes, and a modified assembly gets another identity than the original.
                DeterministicMvid = true,
                WriteSymbols = assembly.MainModule.HasSymbols,
                // Embedded in the assembly, so that the stack trace of an exception in the generator contains files and lines.
                SymbolWriterProvider = new EmbeddedPortablePdbWriterProvider(),
            }
        );
}
