using System.ComponentModel;
using System.Diagnostics;
using TestKit;

namespace EndToEnd.Tests.Prism;

/// <summary>Prism as <c>package-lock.json</c> beside this file pins it, installed below <c>obj/</c> the first time that a test needs it.</summary>
internal static class PrismInstallation
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly Lazy<Task<string>> Installed = new(InstallAsync);

    private static string Source => Path.Combine(RepositoryPaths.Root, "tests", "EndToEnd.Tests", "Prism");

    private static string Target => Path.Combine(RepositoryPaths.Root, "tests", "EndToEnd.Tests", "obj", "prism");

    /// <summary>The program, to be run by <c>node</c>.</summary>
    /// <exception cref="InvalidOperationException">Node.js is missing, or the package registry was not reached.</exception>
    public static Task<string> ProgramAsync() => Installed.Value;

    private static async Task<string> InstallAsync()
    {
        string program = Path.Combine(Target, "node_modules", "@stoplight", "prism-cli", "dist", "index.js");
        string pinned = await File.ReadAllTextAsync(Path.Combine(Source, "package-lock.json"));
        string stamp = Path.Combine(Target, "installed.json");
        if (File.Exists(program) && File.Exists(stamp) && await File.ReadAllTextAsync(stamp) == pinned)
        {
            return program;
        }

        Directory.CreateDirectory(Target);
        foreach (string file in (string[])["package.json", "package-lock.json"])
        {
            File.Copy(Path.Combine(Source, file), Path.Combine(Target, file), overwrite: true);
        }

        await NpmAsync("ci", "--ignore-scripts", "--no-audit", "--no-fund");
        await File.WriteAllTextAsync(stamp, pinned);
        return program;
    }

    private static async Task NpmAsync(params string[] arguments)
    {
        ProcessStartInfo start = new("npm", arguments)
        {
            WorkingDirectory = Target,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Start(start);
        using CancellationTokenSource patience = new(Patience);
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(patience.Token);
            Task<string> error = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException(
                    $"Prism could not be installed: npm ended with {process.ExitCode}. Is a package registry within reach?\n"
                        + await output
                        + await error
                );
            }
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Starts a program of Node.js; says what is missing where it is not there.</summary>
    public static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException(
                $"'{start.FileName}' could not be started. These tests run Prism, which needs Node.js 18.20 or later with npm: "
                    + "apt-get install nodejs npm, or https://nodejs.org.",
                exception
            );
        }
    }
}
