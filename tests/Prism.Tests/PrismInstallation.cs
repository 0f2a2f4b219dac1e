using System.Diagnostics;
using TestKit;
using TestKit.Node;

namespace Prism.Tests;

/// <summary>Prism as <c>package-lock.json</c> beside this file pins it, installed below <c>obj/</c> the first time that a test needs it.</summary>
internal static class PrismInstallation
{
    private const string Name = "Prism";
    private static readonly string Project = Path.Combine(RepositoryPaths.Root, "tests", "Prism.Tests");
    private static readonly NodePackages Packages = new(Name, Project, Path.Combine(Project, "obj", "prism"));
    private static readonly Lazy<Task> Installed = new(Packages.InstallAsync);

    /// <summary>The program, to be run by <c>node</c>.</summary>
    /// <exception cref="InvalidOperationException">Node.js is missing, or the package registry was not reached.</exception>
    public static async Task<string> ProgramAsync()
    {
        await Installed.Value;
        return Path.Combine(Packages.Folder, "node_modules", "@stoplight", "prism-cli", "dist", "index.js");
    }

    /// <summary>Starts a program of Node.js; says what is missing where it is not there.</summary>
    public static Process Start(ProcessStartInfo start) => NodePackages.Start(start, Name);
}
