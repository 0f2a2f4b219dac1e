namespace Benchmarks.Build;

/// <summary>A compiler server of its own, which no other build uses and which ends with this.</summary>
/// <param name="root">The folder of the projects that it compiles.</param>
internal sealed class CompilerServer(string root) : IDisposable
{
    private static string? program;

    private readonly string id = "campaignsgen-bench-" + Guid.NewGuid().ToString("N")[..12];

    /// <summary>What tells a build to use it.</summary>
    public IEnumerable<string> Arguments => ["-p:UseSharedCompilation=true", "-p:SharedCompilationId=" + id];

    public void Dispose()
    {
        program ??= Find(root);
        ChildProcess.Run(ChildProcess.DotNet, root, [program, "-shutdown", "-pipename:" + id]);
    }

    private static string Find(string root)
    {
        string project = Directory.EnumerateFiles(root, "*.csproj", SearchOption.AllDirectories).First();
        string roslyn = ChildProcess
            .Run(ChildProcess.DotNet, root, ["msbuild", project, "-getProperty:RoslynTargetsPath"])
            .Output.Trim();
        return Path.Combine(roslyn, "bincore", "VBCSCompiler.dll");
    }
}
