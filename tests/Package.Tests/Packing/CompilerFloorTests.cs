using CampaignsGen.Package.Assemblies;

namespace CampaignsGen.Package.Tests.Packing;

/// <summary>The table of versions says what the oldest supported compiler says.</summary>
public class CompilerFloorTests
{
    [Fact]
    public void Every_version_of_the_floor_is_asked_for_by_the_compiler_or_its_own_dependencies()
    {
        string[] paths =
        [
            PathOf("microsoft.codeanalysis.common", "4.8.0", "Microsoft.CodeAnalysis.dll"),
            PathOf("microsoft.codeanalysis.csharp", "4.8.0", "Microsoft.CodeAnalysis.CSharp.dll"),
            PathOf("system.memory", "4.5.5", "System.Memory.dll"),
        ];
        PackedAssembly[] owned = [.. paths.Select(PackedAssembly.Read)];

        Dictionary<string, Version> newest = owned
            .SelectMany(assembly => assembly.References.Append(new(assembly.Name, assembly.Version)))
            .Where(reference => reference.Key != "netstandard")
            .GroupBy(reference => reference.Key, reference => reference.Value)
            .ToDictionary(versions => versions.Key, versions => versions.Max()!);

        Assert.Equal(
            newest.OrderBy(pair => pair.Key, StringComparer.Ordinal),
            CompilerFloor.Versions.OrderBy(pair => pair.Key, StringComparer.Ordinal)
        );
    }

    private static string PathOf(string id, string version, string file) =>
        Path.Combine(Repository.NuGetPackageRoot, id, version, "lib", "netstandard2.0", file);
}
