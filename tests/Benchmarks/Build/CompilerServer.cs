namespace Benchmarks.Build;

/// <summary>A compiler server of its own, which no other build uses and which ends with this.</summary>
internal sealed class CompilerServer(string folder) : IDisposable
{
    private readonly string id = "campaignsgen-bench-" + Guid.NewGuid().ToString("N")[..12];

    /// <summary>What tells a build to use it.</summary>
    public IEnumerable<string> Arguments => ["-p:UseSharedCompilation=true", "-p:SharedCompilationId=" + id];

    public void Dispose() =>
        ChildProcess.Run(ChildProcess.DotNet, folder, [Program(folder), "-shutdown", "-pipename:" + id]);

    private static string Program(string folder)
    {
        string project = Directory.EnumerateFiles(folder, "*.csproj").First();
        string roslyn = ChildProcess
            .Run(ChildProcess.DotNet, folder, ["msbuild", project, "-getProperty:RoslynTargetsPath"])
            .Output.Trim();
        return Path.Combine(roslyn, "bincore", "VBCSCompiler.dll");
    }
}
