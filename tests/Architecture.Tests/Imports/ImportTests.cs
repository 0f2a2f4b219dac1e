using Architecture.Tests.Sources;
using Microsoft.CodeAnalysis;

namespace Architecture.Tests.Imports;

/// <summary>
/// Each room sees what its table in ARCHITECTURE.md permits and nothing else, and no room sees itself by way of others. What a
/// name means is asked of the compiler.
/// </summary>
public class ImportTests
{
    [Fact]
    public void The_generators_rooms_keep_the_table() => AssertKept(SourceProject.Generator, RoomTable.Generator);

    [Fact]
    public void The_analyzers_rooms_keep_the_table() => AssertKept(SourceProject.Analyzers, RoomTable.Analyzers);

    [Fact]
    public void The_runtimes_rooms_keep_the_table() => AssertKept(SourceProject.Runtime, RoomTable.Runtime);

    [Fact]
    public void The_tools_rooms_keep_the_table() => AssertKept(SourceProject.Tool, RoomTable.Tool);

    [Fact]
    public void No_way_leads_back_to_where_it_began()
    {
        Assert.Null(RoomTable.Generator.Cycle());
        Assert.Null(RoomTable.Runtime.Cycle());
        Assert.Null(RoomTable.Analyzers.Cycle());
        Assert.Null(RoomTable.Tool.Cycle());
    }

    [Fact]
    public void The_compilation_is_reduced_to_a_small_value_in_one_place()
    {
        string[] places =
        [
            .. Import
                .Of(SourceProject.Generator)
                .Where(import => import.TypeName is "Compilation" or "CSharpCompilation")
                .Select(import => import.File.Path)
                .Distinct(),
        ];
        Assert.Equal(["generator/CampaignsGen.Generator/Options/Capabilities.cs"], places);
    }

    private static void AssertKept(SourceProject project, RoomTable table)
    {
        AssertBound(project);
        Assert.Equal(
            project.Files.Select(file => file.Room).Distinct().Order(),
            table.Rules.Select(rule => rule.Room).Order()
        );
        var imports = Import.Of(project).ToLookup(import => import.File.Room);
        string[] faults = [.. table.Rules.SelectMany(rule => Faults([.. imports[rule.Room]], rule))];
        Assert.True(faults.Length == 0, string.Join('\n', faults));
    }

    private static IEnumerable<string> Faults(IReadOnlyList<Import> imports, RoomRule rule)
    {
        var permits = imports.ToLookup(rule.PermitFor);
        string[] refused = [.. permits[null].Select(import => import.Described).Distinct()];
        if (refused.Length > 0)
        {
            yield return $"{rule.Describe()}\n  {string.Join("\n  ", refused.Take(60))}";
        }

        string[] unused = [.. rule.Permits.Where(permit => !permits.Contains(permit))];
        if (unused.Length > 0)
        {
            yield return $"Room '{Import.Show(rule.Room)}' does not use {string.Join(", ", unused)}: take it out of the table.";
        }
    }

    /// <summary>A name that means nothing to the compiler would be overlooked.</summary>
    private static void AssertBound(SourceProject project) =>
        Assert.Empty(
            project.Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
        );
}
