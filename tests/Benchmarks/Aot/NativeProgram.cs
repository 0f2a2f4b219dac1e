using System.Xml.Linq;
using Benchmarks.Build;
using TestKit;

namespace Benchmarks.Aot;

/// <summary>A program that is published as one file, with the SDK's own settings and no more.</summary>
internal sealed class NativeProgram
{
    private readonly PackedFeed feed;
    private readonly string name;
    private readonly PublishedAs publishedAs;
    private readonly XElement items = new("ItemGroup");

    public NativeProgram(PackedFeed feed, string name, PublishedAs publishedAs)
    {
        this.feed = feed;
        this.name = name + publishedAs.Framework + publishedAs.Properties[0];
        this.publishedAs = publishedAs;
        Directory.CreateDirectory(Folder);
        WithSource("StubHandler.cs").WithSource("Programs/Programs.cs");
    }

    private string Folder => Path.Combine(feed.Root, name);

    /// <summary>With a file of this folder.</summary>
    public NativeProgram WithSource(string path) =>
        WithItem("Compile", Path.GetFullPath(Path.Combine(RepositoryPaths.Root, "tests", "Benchmarks", "Aot", path)));

    /// <summary>With a text of C#.</summary>
    public NativeProgram WithText(string file, string text)
    {
        File.WriteAllText(Path.Combine(Folder, file), text);
        return this;
    }

    public NativeProgram WithPackage(string id) => WithItem("PackageReference", id);

    /// <summary>With the generator and a client of the document.</summary>
    public NativeProgram WithClient(string document, string ns, string name) =>
        WithPackage("CampaignsGen")
            .WithItem("OpenApiClient", document, new XAttribute("Namespace", ns), new XAttribute("ClientName", name));

    /// <summary>Publishes the program, runs it once, and gives its size in bytes without symbols.</summary>
    public long Size()
    {
        new XElement(
            "Project",
            new XAttribute("Sdk", "Microsoft.NET.Sdk"),
            new XElement(
                "PropertyGroup",
                new XElement("OutputType", "Exe"),
                new XElement("TargetFramework", publishedAs.Framework),
                new XElement("AssemblyName", "program"),
                new XElement("Nullable", "enable"),
                new XElement("ImplicitUsings", "enable"),
                new XElement("InvariantGlobalization", "true"),
                publishedAs.Properties.Select(static property => new XElement(property, "true"))
            ),
            items
        ).Save(Path.Combine(Folder, name + ".csproj"));
        ChildProcess.Run(ChildProcess.DotNet, Folder, ["publish", "--nologo", "--output", "published"]);
        string program = Path.Combine(Folder, "published", OperatingSystem.IsWindows() ? "program.exe" : "program");
        ChildProcess.Run(program, Folder, []);
        return new FileInfo(program).Length;
    }

    private NativeProgram WithItem(string kind, string include, params XAttribute[] metadata)
    {
        items.Add(new XElement(kind, new XAttribute("Include", include), metadata));
        return this;
    }
}
