using System.ComponentModel;
using System.Diagnostics;

namespace TestKit.Node;

/// <summary>Packages of npm as a <c>package-lock.json</c> pins them, installed the first time that a test needs them.</summary>
/// <param name="name">What they are, for messages.</param>
/// <param name="source">The folder with <c>package.json</c> and <c>package-lock.json</c>.</param>
/// <param name="target">The folder to install into, below <c>obj/</c>.</param>
public sealed class NodePackages(string name, string source, string target)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>The folder that holds <c>node_modules</c>.</summary>
    public string Folder => target;

    /// <summary>Installs them where they are not there, or are of other versions.</summary>
    /// <exception cref="InvalidOperationException">Node.js is missing, or the package registry was not reached.</exception>
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

    /// <summary>Runs a program in <see cref="Folder"/> to its end.</summary>
    /// <exception cref="InvalidOperationException">It could not be started, or did not end with 0.</exception>
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

    /// <summary>Starts a program of Node.js; says what is missing where it is not there.</summary>
    /// <param name="start">The program.</param>
    /// <param name="name">What it is for.</param>
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
