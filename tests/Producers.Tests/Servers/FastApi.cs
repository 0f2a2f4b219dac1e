using System.Diagnostics;
using TestKit;

namespace Producers.Tests.Servers;

/// <summary>The application of <c>FastApi/app.py</c>, with FastAPI and Python as a release of Debian has them.</summary>
internal static class FastApi
{
    private static string Source => Path.Combine(RepositoryPaths.Root, "tests", "Producers.Tests", "FastApi");

    /// <summary>Starts it.</summary>
    /// <param name="suite">The release of Debian: <c>trixie</c>.</param>
    /// <param name="packages">FastAPI, Uvicorn and what reads forms.</param>
    public static async Task<ServerProcess> StartAsync(string suite, params string[] packages)
    {
        string script = Path.Combine(Source, "install.sh");
        string pinned = string.Join(' ', packages) + await File.ReadAllTextAsync(script);
        string folder = await TestCache.FolderAsync(
            "fastapi-" + suite,
            pinned,
            target => TestCache.RunAsync(target, "bash", [script, target, suite, .. packages])
        );
        string root = Path.Combine(folder, "root");
        // The interpreter runs on the C library that it was built for, whatever the machine's own is.
        string loader = Directory
            .EnumerateFiles(root, "ld-linux-*.so.*", SearchOption.AllDirectories)
            .First(file => file.Contains("-linux-gnu", StringComparison.Ordinal));
        string system = Path.GetFileName(Path.GetDirectoryName(loader)!);
        string python = Directory.EnumerateFiles(Path.Combine(root, "usr", "bin"), "python3.??").First();
        string libraries = $"{Path.Combine(root, "lib", system)}:{Path.Combine(root, "usr", "lib", system)}";
        ProcessStartInfo start = new(loader, ["--library-path", libraries, python, Path.Combine(Source, "app.py")])
        {
            WorkingDirectory = folder,
        };
        start.Environment["PYTHONHOME"] = Path.Combine(root, "usr");
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        start.Environment.Remove("PYTHONPATH");
        return await ServerProcess.StartAsync(start, "Listening on (http://127\\.0\\.0\\.1:\\d+)");
    }
}
