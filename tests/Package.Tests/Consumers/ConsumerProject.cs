using System.Runtime.InteropServices;
using System.Xml.Linq;
using CampaignsGen.Package.Tests.Packing;

namespace CampaignsGen.Package.Tests.Consumers;

/// <summary>A fresh project of a user, outside the repository, that knows the packages only by their names.</summary>
internal sealed class ConsumerProject
{
    private const string SpecPath = "spec/campaigns.v1.yaml";

    private readonly string extension;

    private ConsumerProject(string folder, string extension, PackedPackages packages)
    {
        Folder = folder;
        this.extension = extension;
        Packages = packages;
    }

    /// <summary>The project's folder.</summary>
    internal string Folder { get; }

    /// <summary>The packages that the project may reference.</summary>
    internal PackedPackages Packages { get; }

    private string Name => Path.GetFileName(Folder);

    private string ProjectFile => Path.Combine(Folder, Name + extension);

    /// <summary>The OpenAPI document of the project.</summary>
    internal string Spec => Path.Combine(Folder, SpecPath);

    /// <summary>Makes a project with the Campaigns document, the package reference, and warnings as errors.</summary>
    internal static async Task<ConsumerProject> CreateAsync(
        string name,
        string targetFramework,
        string sdk = "Microsoft.NET.Sdk",
        string extension = ".csproj"
    )
    {
        PackedPackages packages = await PackedPackages.GetAsync();
        var project = new ConsumerProject(Path.Combine(packages.Root, name), extension, packages);
        Directory.CreateDirectory(Path.GetDirectoryName(project.Spec)!);
        File.Copy(Repository.PathOf("spec", "campaigns.v1.yaml"), project.Spec);
        new XElement(
            "Project",
            new XAttribute("Sdk", sdk),
            new XElement(
                "PropertyGroup",
                new XElement("TargetFramework", targetFramework),
                new XElement("OutputType", "Exe"),
                new XElement("RootNamespace", "Acme"),
                new XElement("Nullable", "enable"),
                new XElement("ImplicitUsings", "enable"),
                new XElement("TreatWarningsAsErrors", "true"),
                new XElement("InvariantGlobalization", "true")
            )
        ).Save(project.ProjectFile);
        return project.WithPackage(PackedPackages.Id, packages.Version);
    }

    /// <summary>The project with the client that most tests use, <c>Acme.Campaigns.CampaignsClient</c>.</summary>
    internal ConsumerProject WithClient(params XAttribute[] metadata) =>
        WithItem(
            "OpenApiClient",
            SpecPath,
            [new("Namespace", "Acme.Campaigns"), new("ClientName", "CampaignsClient"), .. metadata]
        );

    /// <summary>The project with one more package.</summary>
    internal ConsumerProject WithPackage(string id, string version) =>
        WithItem("PackageReference", id, new XAttribute("Version", version));

    /// <summary>The project with the package only through another project, instead of a reference of its own.</summary>
    internal ConsumerProject ThroughAnother(ConsumerProject other)
    {
        Edit(project => project.Descendants("PackageReference").Single().Remove());
        return WithItem("ProjectReference", other.ProjectFile);
    }

    /// <summary>The project with one more item.</summary>
    internal ConsumerProject WithItem(string kind, string include, params XAttribute[] metadata) =>
        Edit(project =>
            project.Add(new XElement("ItemGroup", new XElement(kind, new XAttribute("Include", include), metadata)))
        );

    /// <summary>The project with more metadata of items that it has.</summary>
    internal ConsumerProject WithUpdate(string kind, string update, params XAttribute[] metadata) =>
        Edit(project =>
            project.Add(new XElement("ItemGroup", new XElement(kind, new XAttribute("Update", update), metadata)))
        );

    /// <summary>The project with one more property.</summary>
    internal ConsumerProject WithProperty(string name, string value) =>
        Edit(project => project.Add(new XElement("PropertyGroup", new XElement(name, value))));

    /// <summary>The project with a file of this text.</summary>
    internal ConsumerProject WithFile(string path, string text)
    {
        File.WriteAllText(Path.Combine(Folder, path), text);
        return this;
    }

    /// <summary>The project after one exact piece of its document was replaced.</summary>
    internal ConsumerProject WithSpecChange(string before, string after)
    {
        string text = File.ReadAllText(Spec);
        Assert.Contains(before, text);
        File.WriteAllText(Spec, text.Replace(before, after, StringComparison.Ordinal));
        return this;
    }

    /// <summary>Restores and builds the project.</summary>
    internal Task<ProcessResult> BuildAsync(params string[] arguments) => DotNetAsync("build", arguments);

    /// <summary>Restores the project and publishes it.</summary>
    internal Task<ProcessResult> PublishAsync(params string[] arguments) => DotNetAsync("publish", arguments);

    /// <summary>Restores the project and packs it into its own folder.</summary>
    internal Task<ProcessResult> PackAsync(params string[] arguments) =>
        DotNetAsync("pack", ["-o", Folder, .. arguments]);

    /// <summary>Runs what was built.</summary>
    internal Task<ProcessResult> RunAsync(string targetFramework) =>
        Processes.DotNetAsync(Folder, Path.Combine("bin", "Debug", targetFramework, Name + ".dll"));

    /// <summary>Runs what was built with the .NET that it brings along.</summary>
    internal Task<ProcessResult> RunOwnAsync(string targetFramework, params string[] arguments)
    {
        string program = OperatingSystem.IsWindows() ? Name + ".exe" : Name;
        string folder = Path.Combine(Folder, "bin", "Debug", targetFramework, RuntimeInformation.RuntimeIdentifier);
        return Processes.RunAsync(Path.Combine(folder, program), Folder, new Dictionary<string, string>(), arguments);
    }

    private Task<ProcessResult> DotNetAsync(string command, string[] arguments) =>
        Processes.DotNetAsync(Folder, [command, "--nologo", "-p:UseSharedCompilation=false", .. arguments]);

    private ConsumerProject Edit(Action<XElement> edit)
    {
        XElement project = XElement.Load(ProjectFile);
        edit(project);
        project.Save(ProjectFile);
        return this;
    }
}
