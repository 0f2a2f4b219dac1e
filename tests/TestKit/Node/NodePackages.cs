using System.ComponentModel;
using System.Diagnostics;

namespace TestKit.Node;

/// <summary>Installs the npm packages of a <c>package-lock.json</c> when a test requires them for the first time.</summary>
/// <param name="name">The description of the packages for messages.</param>
/// <param name="source">The folder with <c>package.json</c> and <c>package-lock.json</c>.</param>
/// <param name="target">The folder to install into, below <c>obj/</c>.</param>
public sealed class NodePackages(string name, string source, string target)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Gets the folder that contains <c>node_modules</c>.</summary>
    public string Folder => target;

    /// <summary>Installs the packages if they are missing or have other versions.</summary>
    /// <exception cref="InvalidOperationException">Node.js is missing, or the package registry cannot be reached.</exception>
    public async Task InstallAsync()
    {
        string pinned = await File.ReadAllTextAsync(Path.Combine(source, "package-lock.json")).ConfigureAwait(false);
        string stamp = Path.Combine(target, "installed.json");
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp).ConfigureAwait(false) == pinned)
        {
            return;
        }

        Directory.CreateDirectory(target);
        foreach (string file in (string[])["package.json", "package-lock.json"])
        {
            File.Copy(Path.Combine(source, file), Path.Combine(target, file), overwrite: true);
        }

        await RunAsync("npm", Patience, "ci", "--ignore-scripts", "--no-audit", "--no-fund").ConfigureAwait(false);
        await File.WriteAllTextAsync(stamp, pinned).ConfigureAwait(false);
    }

    /// <summary>Runs a program in <see cref="Folder"/> and waits for its exit.</summary>
    /// <exception cref="InvalidOperationException">The program cannot be started, or its exit code is not 0.</exception>
    public async Task RunAsync(string program, TimeSpan patience, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = target,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Start(start, name);
        using CancellationTokenSource source = new(patience);
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(source.Token);
            Task<string> error = process.StandardError.ReadToEndAsync(source.Token);
            await process.WaitForExitAsync(source.Token).ConfigureAwait(false);
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException(
                    $"{name}: {Path.GetFileName(program)} ended with {process.ExitCode}. Is a package registry within reach?\n"
                        + await output.ConfigureAwait(false)
                        + await error.ConfigureAwait(false)
                );
            }
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Starts a program of Node.js. If it is missing, the exception says so.</summary>
    /// <param name="start">The program.</param>
    /// <param name="name">The purpose of the program.</param>
    public static Process Start(ProcessStartInfo start, string name)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException(
                $"'{start.FileName}' could not be started. These tests run {name}, which needs Node.js 18.20 or later with npm: "
                    + "apt-get install nodejs npm, or https://nodejs.org.",
                exception
            );
        }
    }
}
