using System.Diagnostics;

namespace Benchmarks.Build;

/// <summary>What a child process printed, and how long it took as a whole.</summary>
internal sealed record ChildResult(int ExitCode, string Output, TimeSpan Time);

/// <summary>Runs child processes, each within a bounded time.</summary>
internal static class ChildProcess
{
    /// <summary>What a busy machine takes to compile the largest program ahead of time, several times over.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(30);

    /// <summary>The host that runs this program.</summary>
    public static string DotNet { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Runs a program that has to succeed.</summary>
    public static ChildResult Run(string program, string folder, IEnumerable<string> arguments) =>
        TryRun(program, folder, arguments, Limit) switch
        {
            { ExitCode: 0 } result => result,
            { } result => throw new InvalidOperationException(
                $"'{program} {string.Join(' ', arguments)}' ended with {result.ExitCode}:\n{result.Output}"
            ),
            null => throw new TimeoutException($"'{program} {string.Join(' ', arguments)}' took over {Limit}."),
        };

    /// <summary>Runs a program; null where it took longer than <paramref name="limit"/>.</summary>
    public static ChildResult? TryRun(string program, string folder, IEnumerable<string> arguments, TimeSpan limit)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Isolate(start.Environment);
        long started = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(limit))
        {
            process.Kill(entireProcessTree: true);
            return null;
        }

        TimeSpan time = Stopwatch.GetElapsedTime(started);
        return new ChildResult(process.ExitCode, output.Result + errors.Result, time);
    }

    // What `dotnet run` tells its own MSBuild is not for the builds that are started here, and no node stays behind.
    private static void Isolate(IDictionary<string, string?> environment)
    {
        foreach (
            string name in environment
                .Keys.Where(static name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase))
                .ToList()
        )
        {
            environment.Remove(name);
        }

        environment.Remove("NUGET_PACKAGES");
        environment["MSBUILDDISABLENODEREUSE"] = "1";
        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        environment["KIOTA_TUTORIAL_ENABLED"] = "false";
    }
}
