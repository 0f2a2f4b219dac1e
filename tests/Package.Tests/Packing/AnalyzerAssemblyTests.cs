using System.Text;
using CampaignsGen.Package.Assemblies;

namespace CampaignsGen.Package.Tests.Packing;

/// <summary>The packed analyzer assemblies stand alone beside other packages, and in the oldest supported compiler.</summary>
public class AnalyzerAssemblyTests
{
    private static readonly string[] Renamed = ["Microsoft.OpenApi", "SharpYaml"];

    [Fact]
    public async Task No_assembly_asks_for_more_than_the_oldest_compiler_carries()
    {
        IReadOnlyList<PackedAssembly> assemblies = await PackedAssembly.ReadAnalyzersAsync();

        string[] above =
        [
            .. from assembly in assemblies
            from reference in assembly.References
            where CompilerFloor.Versions.TryGetValue(reference.Key, out Version? floor) && reference.Value > floor
            select $"{assembly.Name} references {reference.Key} {reference.Value}",
        ];

        Assert.Empty(above);
        Assert.Contains(assemblies, assembly => assembly.References.ContainsKey("System.Memory"));
    }

    [Fact]
    public async Task Every_reference_is_to_the_compiler_or_to_an_assembly_of_the_package()
    {
        IReadOnlyList<PackedAssembly> assemblies = await PackedAssembly.ReadAnalyzersAsync();
        Dictionary<string, Version> packed = assemblies.ToDictionary(
            assembly => assembly.Name,
            assembly => assembly.Version
        );

        string[] missing =
        [
            .. from assembly in assemblies
            from reference in assembly.References
            where reference.Key != "netstandard" && !CompilerFloor.Versions.ContainsKey(reference.Key)
            where !packed.TryGetValue(reference.Key, out Version? version) || version != reference.Value
            select $"{assembly.Name} references {reference.Key} {reference.Value}",
        ];

        Assert.Empty(missing);
    }

    [Fact]
    public async Task Private_dependencies_carry_names_of_their_own_and_no_foreign_signature()
    {
        IReadOnlyList<PackedAssembly> assemblies = await PackedAssembly.ReadAnalyzersAsync();

        Assert.All(assemblies, assembly => Assert.Equal(assembly.Name + ".dll", assembly.File));
        Assert.All(
            Renamed,
            name =>
            {
                PackedAssembly assembly = Assert.Single(
                    assemblies,
                    assembly => assembly.Name == "CampaignsGen." + name
                );
                Assert.False(assembly.IsSigned, $"{assembly.Name} carries the public key of another identity.");
            }
        );
        Assert.All(assemblies, assembly => Assert.Empty(assembly.References.Keys.Intersect(Renamed)));
    }

    [Fact]
    public async Task No_type_is_named_by_text_in_an_assembly_that_was_renamed()
    {
        IReadOnlyList<PackedAssembly> assemblies = await PackedAssembly.ReadAnalyzersAsync();

        // Type.GetType and attribute arguments name a type as "Type, Assembly", in UTF-16 or UTF-8.
        string[] named =
        [
            .. from assembly in assemblies
            from encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode]
            let text = encoding.GetString(assembly.Image.AsSpan())
            from name in Renamed
            where
                text.Contains($", {name}, Version=", StringComparison.Ordinal)
                || text.Contains($", {name}\0", StringComparison.Ordinal)
            select $"{assembly.Name} names a type of {name}",
        ];

        Assert.Empty(named);
    }

    [Fact]
    public async Task What_is_used_of_a_lowered_assembly_exists_in_the_lower_version()
    {
        IReadOnlyList<PackedAssembly> assemblies = await PackedAssembly.ReadAnalyzersAsync();
        PackedAssembly memory = PackedAssembly.Read(
            Path.Combine(
                Repository.NuGetPackageRoot,
                "system.memory",
                "4.5.5",
                "lib",
                "netstandard2.0",
                "System.Memory.dll"
            )
        );

        PackedAssembly openApi = Assert.Single(
            assemblies,
            assembly => assembly.Name == "CampaignsGen.Microsoft.OpenApi"
        );
        IReadOnlySet<string> used = openApi.MembersUsedOf("System.Memory");
        Assert.NotEmpty(used);
        Assert.Equal(CompilerFloor.Versions["System.Memory"], memory.Version);
        Assert.Empty(used.Except(memory.Members()));
    }

    [Fact]
    public async Task The_generator_was_compiled_against_the_System_Text_Json_in_the_package()
    {
        IReadOnlyList<PackedAssembly> assemblies = await PackedAssembly.ReadAnalyzersAsync();
        PackedAssembly json = Assert.Single(assemblies, assembly => assembly.Name == "System.Text.Json");
        Assert.Equal(new Version(8, 0, 0, 0), json.Version);
        Assert.True(json.IsSigned, "System.Text.Json goes into the package as its authors signed it.");
    }
}
