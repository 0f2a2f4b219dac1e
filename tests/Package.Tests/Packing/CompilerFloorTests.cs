using CampaignsGen.Package.Assemblies;

namespace CampaignsGen.Package.Tests.Packing;

/// <summary>The table of versions says what the oldest supported compiler says.</summary>
public class CompilerFloorTests
{
    private static readonly string[] EditorOnly =
    [
        "Microsoft.CodeAnalysis.CSharp.Workspaces",
        "Microsoft.CodeAnalysis.Workspaces",
        "System.Composition.AttributedModel",
    ];

    [Fact]
    public void Every_version_of_the_floor_is_asked_for_by_the_compiler_or_its_own_dependencies()
    {
        Dictionary<string, Version> newest = Newest(
            PathOf("microsoft.codeanalysis.common", "4.8.0", "Microsoft.CodeAnalysis.dll"),
            PathOf("microsoft.codeanalysis.csharp", "4.8.0", "Microsoft.CodeAnalysis.CSharp.dll"),
            PathOf("system.memory", "4.5.5", "System.Memory.dll")
        );
        Assert.Equal(Sorted(newest), Sorted(CompilerFloor.Versions.Where(pair => !EditorOnly.Contains(pair.Key))));
    }

    [Fact]
    public void What_only_an_editor_has_is_of_the_version_that_the_oldest_editor_asks_for()
    {
        Dictionary<string, Version> newest = Newest(
            PathOf("microsoft.codeanalysis.workspaces.common", "4.8.0", "Microsoft.CodeAnalysis.Workspaces.dll"),
            PathOf("microsoft.codeanalysis.csharp.workspaces", "4.8.0", "Microsoft.CodeAnalysis.CSharp.Workspaces.dll")
        );
        Assert.Equal(
            Sorted(newest.Where(pair => EditorOnly.Contains(pair.Key))),
            Sorted(CompilerFloor.Versions.Where(pair => EditorOnly.Contains(pair.Key)))
        );
    }

    private static Dictionary<string, Version> Newest(params string[] paths) =>
        paths
            .Select(PackedAssembly.Read)
            .SelectMany(assembly => assembly.References.Append(new(assembly.Name, assembly.Version)))
            .Where(reference => reference.Key != "netstandard")
            .GroupBy(reference => reference.Key, reference => reference.Value)
            .ToDictionary(versions => versions.Key, versions => versions.Max()!);

    private static IEnumerable<KeyValuePair<string, Version>> Sorted(
        IEnumerable<KeyValuePair<string, Version>> versions
    ) => versions.OrderBy(pair => pair.Key, StringComparer.Ordinal);

    private static string PathOf(string id, string version, string file) =>
        Path.Combine(Repository.NuGetPackageRoot, id, version, "lib", "netstandard2.0", file);
}
