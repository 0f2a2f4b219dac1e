using CampaignsGen.Package.Tests.Packing;

namespace CampaignsGen.Package.Tests.Consumers;

/// <summary>What the package's targets say when an <c>OpenApiClient</c> item cannot work.</summary>
public class BuildErrorTests
{
    private const string Program = "System.Console.WriteLine();";

    [Fact]
    public async Task A_missing_document_is_named_with_its_path()
    {
        ConsumerProject project = await ConsumerProject.CreateAsync("MissingDocument", "net10.0");
        project.WithItem("OpenApiClient", "spec/absent.yaml").WithFile("Program.cs", Program);

        ProcessResult result = (await project.BuildAsync()).ShouldFail();

        Assert.Contains("error CGN0001: OpenApiClient 'spec/absent.yaml' is not there", result.Output);
        Assert.Contains(Path.Combine(project.Folder, "spec", "absent.yaml"), result.Output);
    }

    [Fact]
    public async Task A_document_listed_twice_is_named()
    {
        ConsumerProject project = await ConsumerProject.CreateAsync("DocumentTwice", "net10.0");
        project.WithClient().WithItem("OpenApiClient", "spec/*.yaml").WithFile("Program.cs", Program);

        ProcessResult result = (await project.BuildAsync()).ShouldFail();

        Assert.Contains("error CGN0002", result.Output);
        Assert.Contains(project.Spec, result.Output);
    }

    [Fact]
    public async Task A_project_that_has_the_package_only_through_another_is_told_to_reference_it()
    {
        ConsumerProject library = await ConsumerProject.CreateAsync("LibraryWithClient", "net10.0");
        library.WithProperty("OutputType", "Library");
        PackedPackages packages = library.Packages;
        string folder = Path.Combine(packages.Root, "OnlyThroughAnother");
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), Program);
        File.Copy(library.Spec, Path.Combine(folder, "spec.yaml"));
        await File.WriteAllTextAsync(
            Path.Combine(folder, "OnlyThroughAnother.csproj"),
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="../LibraryWithClient/LibraryWithClient.csproj" />
                <OpenApiClient Include="spec.yaml" />
              </ItemGroup>
            </Project>
            """
        );

        ProcessResult result = await Processes.DotNetAsync(folder, "build", "--nologo", "-p:UseSharedCompilation=false");

        Assert.Contains("error CGN0003", result.ShouldFail().Output);
    }
}
