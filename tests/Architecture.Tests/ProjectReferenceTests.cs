using System.Xml.Linq;
using TestKit;

namespace Architecture.Tests;

/// <summary>Which projects and packages the projects themselves name.</summary>
public class ProjectReferenceTests
{
    [Fact]
    public void The_local_server_is_an_independent_witness()
    {
        var project = Load("samples/LocalServer/LocalServer.csproj");
        Assert.Empty(project.Descendants("ProjectReference"));
        Assert.Empty(project.Descendants("UsesCampaignsGen"));
        Assert.DoesNotContain(
            Packages(project),
            package => package.StartsWith("CampaignsGen", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_runtime_needs_the_HTTP_client_factory_and_nothing_else()
    {
        var project = Load("runtime/CampaignsGen.Runtime/CampaignsGen.Runtime.csproj");
        Assert.Empty(project.Descendants("ProjectReference"));
        Assert.Equal(["Microsoft.Extensions.Http"], Packages(project));
    }

    [Fact]
    public void The_generator_references_no_other_project_and_hands_no_package_on()
    {
        var project = Load("generator/CampaignsGen.Generator/CampaignsGen.Generator.csproj");
        Assert.Empty(project.Descendants("ProjectReference"));
        Assert.Empty(Packages(project));
    }

    [Fact]
    public void The_analyzers_know_neither_generator_nor_runtime_nor_an_editor()
    {
        var project = Load("generator/CampaignsGen.Analyzers/CampaignsGen.Analyzers.csproj");
        Assert.Empty(project.Descendants("ProjectReference"));
        Assert.Equal(
            ["Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.Analyzers"],
            project.Descendants("PackageReference").Select(package => package.Attribute("Include")!.Value)
        );
    }

    [Fact]
    public void The_code_fixes_know_the_analyzers_and_nothing_else_of_ours()
    {
        var project = Load("generator/CampaignsGen.CodeFixes/CampaignsGen.CodeFixes.csproj");
        Assert.Equal(
            ["../CampaignsGen.Analyzers/CampaignsGen.Analyzers.csproj"],
            project.Descendants("ProjectReference").Select(reference => reference.Attribute("Include")!.Value)
        );
        Assert.Empty(Packages(project));
    }

    private static XDocument Load(string path) => XDocument.Load(Path.Combine(RepositoryPaths.Root, path));

    /// <summary>Those that reach whoever references the project.</summary>
    private static IEnumerable<string> Packages(XDocument project) =>
        project
            .Descendants("PackageReference")
            .Where(package => package.Attribute("PrivateAssets")?.Value != "all")
            .Select(package => package.Attribute("Include")!.Value);
}
