using System.IO.Compression;
using System.Xml.Linq;

namespace CampaignsGen.Package.Tests.Consumers;

/// <summary>A library that has a client, and those who use the library.</summary>
public class LibraryTests
{
    private const string KeepsToItself =
        """<Project><ItemGroup><PackageReference Update="CampaignsGen" PrivateAssets="all" /></ItemGroup></Project>""";

    [Fact]
    public async Task One_that_keeps_the_package_to_itself_is_told_that_its_users_lack_the_runtime()
    {
        ConsumerProject project = await CreateAsync("PrivateLibrary");

        ProcessResult result = (await project.BuildAsync("-p:TreatWarningsAsErrors=false")).ShouldSucceed();

        string printed = File.ReadLines(Repository.PathOf("docs", "diagnostics", "CGN0014.md"))
            .Single(static line => line.StartsWith("Acme.csproj : warning ", StringComparison.Ordinal))[
            "Acme.csproj : ".Length..
        ];
        Assert.Contains(
            printed.Replace("0.1.0", project.Packages.Version, StringComparison.Ordinal),
            result.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task One_that_refers_to_the_runtime_is_packed_with_that_alone()
    {
        ConsumerProject project = await CreateAsync("PackedLibrary");
        project.WithPackage("CampaignsGen.Runtime", project.Packages.Version).WithProperty("Version", "1.2.3-test");

        (await project.PackAsync()).ShouldSucceed();

        using ZipArchive package = ZipFile.OpenRead(Path.Combine(project.Folder, "PackedLibrary.1.2.3-test.nupkg"));
        using Stream nuspec = package
            .Entries.Single(static entry => entry.Name.EndsWith(".nuspec", StringComparison.Ordinal))
            .Open();
        Assert.Equal(
            ["CampaignsGen.Runtime"],
            XDocument
                .Load(nuspec)
                .Descendants()
                .Where(static element => element.Name.LocalName == "dependency")
                .Select(static element => element.Attribute("id")!.Value)
        );
    }

    private static async Task<ConsumerProject> CreateAsync(string name)
    {
        ConsumerProject project = await ConsumerProject.CreateAsync(name, "net10.0");
        return project
            .WithClient()
            .WithProperty("OutputType", "Library")
            .WithFile("Directory.Build.targets", KeepsToItself);
    }
}
