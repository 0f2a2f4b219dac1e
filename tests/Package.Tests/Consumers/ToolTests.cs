using CampaignsGen.Package.Tests.Packing;

namespace CampaignsGen.Package.Tests.Consumers;

/// <summary>The tool, installed from its package.</summary>
public class ToolTests
{
    private const string Document = """
        openapi: 3.0.3
        info: { title: Pet Store, version: '1' }
        paths:
          /pets:
            post:
              operationId: addPet
              responses: { '204': { description: Done. } }

        """;

    [Fact]
    public async Task It_makes_a_project_with_central_versions_that_builds()
    {
        PackedPackages packages = await PackedPackages.GetAsync();
        string tools = Path.Combine(packages.Root, "tools");
        (
            await Processes.DotNetAsync(
                packages.Root,
                "tool",
                "install",
                "CampaignsGen.Tool",
                "--tool-path",
                tools,
                "--version",
                packages.Version
            )
        ).ShouldSucceed();
        string folder = Directory.CreateDirectory(Path.Combine(packages.Root, "Tool")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "pets.yaml"), Document);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "Directory.Packages.props"),
            "<Project><PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup></Project>"
        );
        await File.WriteAllTextAsync(
            Path.Combine(folder, "Tool.csproj"),
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <RootNamespace>Acme</RootNamespace>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
            </Project>

            """
        );
        await File.WriteAllTextAsync(
            Path.Combine(folder, "User.cs"),
            "internal static class User { public static System.Type Client => typeof(Acme.PetStore.PetStoreClient); }"
        );

        Assert.Equal(packages.Version, (await RunAsync("--version")).ShouldSucceed().Output.Trim());
        string added = (await RunAsync("add", "pets.yaml")).ShouldSucceed().Output;
        Assert.Contains($"Added the package CampaignsGen {packages.Version}.", added);
        Assert.Contains(
            "PackageVersion",
            await File.ReadAllTextAsync(Path.Combine(folder, "Directory.Packages.props"))
        );
        (await Processes.DotNetAsync(folder, "build", "--nologo")).ShouldSucceed();

        Assert.Contains("Nothing was found.", (await RunAsync("check")).ShouldSucceed().Output);
        Assert.Contains("AddPetAsync", (await RunAsync("list")).ShouldSucceed().Output);
        Assert.Contains("Reference cannot be resolved", (await RunAsync("explain", "CGN1101")).ShouldSucceed().Output);
        Assert.Contains("The closest matches are", (await RunAsync("explain", "CGN1105")).ShouldFail().Output);

        Task<ProcessResult> RunAsync(params string[] arguments) =>
            Processes.RunAsync(
                Path.Combine(tools, "campaignsgen"),
                folder,
                new Dictionary<string, string>(),
                arguments
            );
    }
}
