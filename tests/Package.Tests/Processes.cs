using System.Diagnostics;
using System.Text;

namespace CampaignsGen.Package.Tests;

/// <summary>What a child process left behind.</summary>
internal sealed record ProcessResult(string Command, int ExitCode, string Output)
{
    /// <summary>The result itself, when the process succeeded; else the test fails with what the process said.</summary>
    internal ProcessResult ShouldSucceed()
    {
        Assert.True(ExitCode == 0, $"'{Command}' ended with {ExitCode}:\n{Output}");
        return this;
    }

    /// <summary>The result itself, when the process failed.</summary>
    internal ProcessResult ShouldFail()
    {
        Assert.True(ExitCode != 0, $"'{Command}' was expected to fail:\n{Output}");
        return this;
    }
}

/// <summary>Runs child processes, each within a bounded time.</summary>
internal static class Processes
{
    /// <summary>A cold restore and an AOT compilation on two busy cores stay well below this.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(8);

    // Two builds at a time: more only wait for each other on the two cores of a CI machine.
    private static readonly SemaphoreSlim Builds = new(2);

    /// <summary>Runs the SDK's <c>dotnet</c>, when at most one other build is running.</summary>
    internal static async Task<ProcessResult> DotNetAsync(string folder, params string[] arguments)
    {
        await Builds.WaitAsync();
        try
        {
            return await RunAsync(DotNet, folder, new Dictionary<string, string>(), arguments);
        }
        finally
        {
            Builds.Release();
        }
    }

    /// <summary>Runs a program to its end, and kills it with its children when it exceeds the limit.</summary>
    internal static async Task<ProcessResult> RunAsync(
        string program,
        string folder,
        IReadOnlyDictionary<string, string> environment,
        params string[] arguments
    )
    {
        using Process process = Start(program, folder, environment, arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string command = $"{Path.GetFileName(program)} {string.Join(' ', arguments)}";
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"'{command}' did not end within {Limit}:\n{await output}{await errors}");
        }

        return new ProcessResult(command, process.ExitCode, await output + await errors);
    }

    /// <summary>Starts a program with redirected output; the caller ends it.</summary>
    internal static Process Start(
        string program,
        string folder,
        IReadOnlyDictionary<string, string> environment,
        params string[] arguments
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        Isolate(start.Environment);
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException($"'{program}' did not start.");
    }

    /// <summary>The host that runs this test.</summary>
    internal static string DotNet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    // What `dotnet test` tells its own MSBuild is not for the builds that a test starts.
    private static void Isolate(IDictionary<string, string?> environment)
    {
        foreach (
            string name in environment
                .Keys.Where(name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase))
                .ToList()
        )
        {
            environment.Remove(name);
        }

        environment["MSBUILDDISABLENODEREUSE"] = "1";
        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
    }
}
