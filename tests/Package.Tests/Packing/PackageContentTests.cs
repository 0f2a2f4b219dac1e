using System.IO.Compression;
using System.Xml.Linq;

namespace CampaignsGen.Package.Tests.Packing;

/// <summary>What is in each package, file by file, and what it says of itself.</summary>
public class PackageContentTests
{
    private static readonly XNamespace Manifest = "http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd";

    [Fact]
    public async Task The_generator_package_holds_exactly_these_files()
    {
        PackedPackages packages = await PackedPackages.GetAsync();
        using ZipArchive package = packages.Open(PackedPackages.Id);
        Assert.Equal(
            [
                "CampaignsGen.nuspec",
                "README.md",
                "THIRD-PARTY-NOTICES.txt",
                "analyzers/dotnet/cs/CampaignsGen.Analyzers.dll",
                "analyzers/dotnet/cs/CampaignsGen.CodeFixes.dll",
                "analyzers/dotnet/cs/CampaignsGen.Generator.dll",
                "analyzers/dotnet/cs/CampaignsGen.Microsoft.OpenApi.dll",
                "analyzers/dotnet/cs/CampaignsGen.SharpYaml.dll",
                "analyzers/dotnet/cs/Microsoft.Bcl.AsyncInterfaces.dll",
                "analyzers/dotnet/cs/System.Text.Encodings.Web.dll",
                "analyzers/dotnet/cs/System.Text.Json.dll",
                "build/CampaignsGen.props",
                "build/CampaignsGen.targets",
                "buildMultiTargeting/CampaignsGen.targets",
                "buildTransitive/CampaignsGen.props",
                "buildTransitive/CampaignsGen.targets",
                "icon.png",
            ],
            FilesOf(package)
        );
    }

    [Fact]
    public async Task The_runtime_package_holds_exactly_these_files()
    {
        PackedPackages packages = await PackedPackages.GetAsync();
        using ZipArchive package = packages.Open(PackedPackages.RuntimeId);
        Assert.Equal(
            [
                "CampaignsGen.Runtime.nuspec",
                "README.md",
                "icon.png",
                "lib/net10.0/CampaignsGen.Runtime.dll",
                "lib/net10.0/CampaignsGen.Runtime.xml",
                "lib/net8.0/CampaignsGen.Runtime.dll",
                "lib/net8.0/CampaignsGen.Runtime.xml",
            ],
            FilesOf(package)
        );
    }

    [Fact]
    public async Task The_symbol_package_of_the_runtime_holds_exactly_these_files()
    {
        PackedPackages packages = await PackedPackages.GetAsync();
        using ZipArchive package = packages.Open(PackedPackages.RuntimeId, "snupkg");
        Assert.Equal(
            [
                "CampaignsGen.Runtime.nuspec",
                "lib/net10.0/CampaignsGen.Runtime.pdb",
                "lib/net8.0/CampaignsGen.Runtime.pdb",
            ],
            FilesOf(package)
        );
    }

    [Theory]
    [InlineData(PackedPackages.Id)]
    [InlineData(PackedPackages.RuntimeId)]
    public async Task A_package_names_its_licence_icon_and_readme(string id)
    {
        XElement metadata = await ReadManifestAsync(id);
        Assert.Equal("MIT", metadata.Element(Manifest + "license")?.Value);
        Assert.Equal("icon.png", metadata.Element(Manifest + "icon")?.Value);
        Assert.Equal("README.md", metadata.Element(Manifest + "readme")?.Value);
        Assert.NotEqual("", metadata.Element(Manifest + "description")?.Value ?? "");
        Assert.NotEqual("", metadata.Element(Manifest + "tags")?.Value ?? "");
    }

    [Fact]
    public async Task The_generator_package_brings_exactly_its_own_runtime()
    {
        PackedPackages packages = await PackedPackages.GetAsync();
        XElement metadata = await ReadManifestAsync(PackedPackages.Id);
        XElement dependency = Assert.Single(metadata.Descendants(Manifest + "dependency"));
        Assert.Equal(PackedPackages.RuntimeId, dependency.Attribute("id")?.Value);
        Assert.Equal($"[{packages.Version}]", dependency.Attribute("version")?.Value);
        Assert.Equal(packages.Version, metadata.Element(Manifest + "version")?.Value);
    }

    private static async Task<XElement> ReadManifestAsync(string id)
    {
        PackedPackages packages = await PackedPackages.GetAsync();
        using ZipArchive package = packages.Open(id);
        using Stream stream = package.GetEntry(id + ".nuspec")!.Open();
        XElement document = XElement.Load(stream);
        // The schema's version is in the namespace, and NuGet chooses it by what the manifest uses.
        foreach (XElement element in document.DescendantsAndSelf())
        {
            element.Name = Manifest + element.Name.LocalName;
        }

        return document.Element(Manifest + "metadata")!;
    }

    // Without what NuGet adds for the container format itself.
    private static string[] FilesOf(ZipArchive package) =>
        [
            .. package
                .Entries.Select(entry => entry.FullName)
                .Where(name =>
                    name is not ("_rels/.rels" or "[Content_Types].xml")
                    && !name.EndsWith(".psmdcp", StringComparison.Ordinal)
                )
                .Order(StringComparer.Ordinal),
        ];
}
