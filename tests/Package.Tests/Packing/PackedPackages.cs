using System.IO.Compression;
using System.Text.RegularExpressions;

namespace CampaignsGen.Package.Tests.Packing;

/// <summary>The packages of this repository, packed once for all tests into a folder outside it.</summary>
/// <remarks>
/// They are built outside the repository too, so that other tests, which run at the same time, keep the assemblies they
/// were built with. The version belongs to this run alone, so that no cache of an earlier one can answer for it.
/// </remarks>
internal sealed partial class PackedPackages
{
    /// <summary>The package with the generator.</summary>
    internal const string Id = "CampaignsGen";

    /// <summary>The package that emitted code stands on.</summary>
    internal const string RuntimeId = "CampaignsGen.Runtime";

    /// <summary>The package with the templates of <c>dotnet new</c>.</summary>
    internal const string TemplatesId = "CampaignsGen.Templates";

    /// <summary>Where a release would say that its pages are.</summary>
    internal const string DocumentationUrl = "https://docs.example.com/diagnostics/";

    private static readonly Lazy<Task<PackedPackages>> Shared = new(CreateAsync);

    // Also when packing failed.
    private static PackedPackages? created;

    private PackedPackages(string root, string suffix)
    {
        Root = root;
        Suffix = suffix;
    }

    /// <summary>The folder of this run; everything in it is deleted at the end.</summary>
    internal string Root { get; }

    /// <summary>The version of the packages: that of the repository, with a suffix of this run.</summary>
    internal string Version => VersionOf(RuntimeId);

    private string Suffix { get; }

    /// <summary>The folder that holds the packages.</summary>
    internal string Feed => Path.Combine(Root, "packages");

    /// <summary>The packages, after they were packed.</summary>
    internal static Task<PackedPackages> GetAsync() => Shared.Value;

    /// <summary>Deletes everything that this run wrote outside the repository.</summary>
    internal static void DeleteAll() => created?.Delete();

    /// <summary>Opens a package of this run.</summary>
    internal ZipArchive Open(string id, string extension = "nupkg") =>
        ZipFile.OpenRead(Path.Combine(Feed, $"{id}.{Version}.{extension}"));

    /// <summary>Builds everything anew and packs it into a folder.</summary>
    internal async Task PackAsync(string feed)
    {
        string artifacts = Path.Combine(Root, "artifacts");
        if (Directory.Exists(artifacts))
        {
            Directory.Delete(artifacts, recursive: true);
        }

        foreach (
            string project in (string[])
                [
                    "generator/CampaignsGen.Package",
                    "generator/CampaignsGen.Templates",
                    "generator/CampaignsGen.Tool",
                    "runtime/CampaignsGen.Runtime",
                ]
        )
        {
            ProcessResult result = await Processes.DotNetAsync(
                Repository.Root,
                "pack",
                Repository.PathOf(project.Split('/')),
                "--output",
                feed,
                "--artifacts-path",
                artifacts,
                "--nologo",
                "-p:VersionSuffix=" + Suffix,
                "-p:DocumentationUrl=" + DocumentationUrl,
                "-p:UseSharedCompilation=false",
                // The build of the solution runs them.
                "-p:RunAnalyzers=false"
            );
            result.ShouldSucceed();
        }
    }

    private static async Task<PackedPackages> CreateAsync()
    {
        string suffix = "test." + Guid.NewGuid().ToString("N")[..12];
        string root = Path.Combine(Path.GetTempPath(), "CampaignsGen.Package.Tests." + suffix);
        var packages = new PackedPackages(root, suffix);
        created = packages;
        Directory.CreateDirectory(packages.Feed);

        // Adds the folder of packages to the sources of the machine, and keeps what may lie above out of the projects.
        await File.WriteAllTextAsync(
            Path.Combine(root, "nuget.config"),
            $"""
            <configuration>
              <packageSources>
                <add key="CampaignsGen packages under test" value="{packages.Feed}" />
              </packageSources>
            </configuration>
            """
        );
        foreach (
            string file in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"]
        )
        {
            await File.WriteAllTextAsync(Path.Combine(root, file), "<Project />");
        }

        await packages.PackAsync(packages.Feed);
        return packages;
    }

    private string VersionOf(string id)
    {
        string file = Path.GetFileNameWithoutExtension(Directory.GetFiles(Feed, id + ".*.nupkg").Single());
        return file[(id.Length + 1)..];
    }

    private void Delete()
    {
        // Restoring put copies into the machine's folder of packages; nobody will ask for this version again.
        foreach (
            string package in Directory
                .GetFiles(Feed, $"*-{Suffix}.nupkg")
                .Select(Path.GetFileNameWithoutExtension)
                .OfType<string>()
        )
        {
            string id = VersionStart().Split(package, 2)[0];
            TryDelete(Path.Combine(Repository.NuGetPackageRoot, id.ToLowerInvariant(), package[(id.Length + 1)..]));
        }

        TryDelete(Root);
    }

    // A file that something still holds open is not worth a failed run.
    private static void TryDelete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException) { }
    }

    // Where the id ends and the version begins.
    [GeneratedRegex(@"\.(?=\d)")]
    private static partial Regex VersionStart();
}
