using System.Reflection;
using TestKit;

namespace Benchmarks.Build;

/// <summary>A temporary folder with the packages of this repository, where projects find them as users' projects do.</summary>
internal sealed class PackedFeed : IDisposable
{
    private static readonly string RestoredPackages = typeof(PackedFeed)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "NuGetPackageRoot")
        .Value!;

    // No cache of an earlier run can answer for it.
    private readonly string suffix = "bench." + Guid.NewGuid().ToString("N")[..12];

    public PackedFeed()
    {
        Root = Path.Combine(Path.GetTempPath(), "CampaignsGen.Benchmarks." + suffix);
        Directory.CreateDirectory(Feed);
    }

    /// <summary>The folder; everything in it is deleted at the end.</summary>
    public string Root { get; }

    private string Feed => Path.Combine(Root, "feed");

    private string Version =>
        Path.GetFileNameWithoutExtension(Directory.GetFiles(Feed, "CampaignsGen.Runtime.*.nupkg").Single())[
            "CampaignsGen.Runtime.".Length..
        ];

    /// <summary>Packs the packages, and tells the projects below of them.</summary>
    public void Fill()
    {
        foreach (string project in (string[])["runtime/CampaignsGen.Runtime", "generator/CampaignsGen.Package"])
        {
            Pack(project);
        }

        Write(
            "nuget.config",
            $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(Root, "packages")}" /></config>
              <packageSources><add key="packed" value="{Feed}" /></packageSources>
              <fallbackPackageFolders><clear /><add key="restored" value="{RestoredPackages}" /></fallbackPackageFolders>
            </configuration>
            """
        );
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write(
            "Directory.Packages.props",
            $"""
            <Project>
              <Import Project="{Path.Combine(RepositoryPaths.Root, "Directory.Packages.props")}" />
              <ItemGroup>
                <PackageVersion Include="CampaignsGen" Version="[{Version}]" />
                <PackageVersion Include="CampaignsGen.Runtime" Version="[{Version}]" />
              </ItemGroup>
            </Project>
            """
        );
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private void Pack(string project) =>
        ChildProcess.Run(
            ChildProcess.DotNet,
            RepositoryPaths.Root,
            [
                "pack",
                project,
                "-c",
                "Release",
                "--output",
                Feed,
                "--artifacts-path",
                Path.Combine(Root, "artifacts"),
                "--nologo",
                "-p:VersionSuffix=" + suffix,
                "-p:UseSharedCompilation=false",
                "-p:RunAnalyzers=false",
            ]
        );

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(Root, file), text);
}
