using Mono.Cecil;
using Mono.Cecil.Cil;

namespace CampaignsGen.Package.Assemblies;

/// <summary>Makes a set of assemblies fit for the analyzers folder of a package.</summary>
/// <remarks>
/// The SDK keeps one analyzer assembly of each file name, whichever package it came from, so a dependency under its
/// public name may be swapped for another version of itself. A private dependency is therefore renamed, file and
/// identity, and every reference to it follows. References to what the compiler owns are lowered to
/// <see cref="CompilerFloor"/>.
/// </remarks>
internal sealed class AnalyzerPreparation
{
    private const string Prefix = "CampaignsGen.";

    private readonly IReadOnlyList<string> paths;
    private readonly HashSet<string> renamed;

    /// <param name="paths">The assemblies: our own, whose names begin with the product's, and their dependencies.</param>
    internal AnalyzerPreparation(IReadOnlyList<string> paths)
    {
        this.paths = paths;
        renamed = paths
            .Select(Path.GetFileNameWithoutExtension)
            .OfType<string>()
            .Where(name => !name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Writes each assembly to an existing folder, under its new name.</summary>
    /// <exception cref="PreparationException">An assembly needs a compiler newer than the oldest supported one.</exception>
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

        // The signature is of the old identity, and only its owner could make a new one.
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
                // The same input gives the same bytes, and other bytes than the original's another identity.
                DeterministicMvid = true,
                WriteSymbols = assembly.MainModule.HasSymbols,
                // In the assembly itself, so that the trace of a generator's exception names files and lines.
                SymbolWriterProvider = new EmbeddedPortablePdbWriterProvider(),
            }
        );
}
