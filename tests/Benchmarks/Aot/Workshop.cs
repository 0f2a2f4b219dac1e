using System.Runtime.CompilerServices;

namespace Benchmarks.Aot;

/// <summary>A folder outside the repository with the packages as users get them, in which programs are made; deleted at the end.</summary>
internal sealed class Workshop : IDisposable
{
    private const string Suffix = "benchmark";

    private Workshop() { }

    public string Folder { get; } = Directory.CreateTempSubdirectory("CampaignsGen.Benchmarks.").FullName;

    /// <summary>The version of the packages that were packed here.</summary>
    public string Version { get; private set; } = "";

    private string Feed => Path.Combine(Folder, "feed");

    public static async Task<Workshop> CreateAsync()
    {
        var workshop = new Workshop();
        try
        {
            await workshop.WriteConfigurationAsync();
            await workshop.PackAsync();
            return workshop;
        }
        catch
        {
            workshop.Dispose();
            throw;
        }
    }

    /// <summary>A path in the repository.</summary>
    public static string Repository(string path) => Path.GetFullPath(Path.Combine(Here(), "..", "..", "..", path));

    /// <summary>A source file of this folder.</summary>
    public static string Source(string path) => Path.GetFullPath(Path.Combine(Here(), path));

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    // What is packed here goes into a folder of packages of its own, so that nothing of it stays on the machine.
    private async Task WriteConfigurationAsync()
    {
        string packages =
            Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        Directory.CreateDirectory(Feed);
        Directory.CreateDirectory(packages);
        await File.WriteAllTextAsync(
            Path.Combine(Folder, "nuget.config"),
            $"""
            <configuration>
              <packageSources>
                <add key="CampaignsGen packages under test" value="{Feed}" />
              </packageSources>
              <config>
                <add key="globalPackagesFolder" value="{Path.Combine(Folder, "packages")}" />
              </config>
              <fallbackPackageFolders>
                <add key="packages of the machine" value="{packages}" />
              </fallbackPackageFolders>
            </configuration>
            """
        );
        foreach (
            string file in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"]
        )
        {
            await File.WriteAllTextAsync(Path.Combine(Folder, file), "<Project />");
        }
    }

    private async Task PackAsync()
    {
        foreach (string project in (string[])["generator/CampaignsGen.Package", "runtime/CampaignsGen.Runtime"])
        {
            await Tool.RunAsync(
                Repository(""),
                "dotnet",
                "pack",
                Repository(project),
                "--configuration",
                "Release",
                "--output",
                Feed,
                "--artifacts-path",
                Path.Combine(Folder, "artifacts"),
                "--nologo",
                "-p:VersionSuffix=" + Suffix,
                "-p:RunAnalyzers=false"
            );
        }

        string package = Path.GetFileNameWithoutExtension(
            Directory.GetFiles(Feed, "CampaignsGen.Runtime.*.nupkg").Single()
        );
        Version = package["CampaignsGen.Runtime.".Length..];
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
