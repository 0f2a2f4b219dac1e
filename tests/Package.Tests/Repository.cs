using System.Reflection;

namespace CampaignsGen.Package.Tests;

/// <summary>Where the repository under test is.</summary>
internal static class Repository
{
    /// <summary>The folder with global.json in it.</summary>
    internal static string Root { get; } = FindRoot();

    /// <summary>The folder of restored packages, with the trailing separator.</summary>
    internal static string NuGetPackageRoot { get; } =
        typeof(Repository)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "NuGetPackageRoot")
            .Value!;

    /// <summary>The configuration this test was built in, which is that of the samples as well.</summary>
    internal static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    /// <summary>A path in the repository.</summary>
    internal static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "global.json")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No folder above '{AppContext.BaseDirectory}' holds global.json.");
    }
}
