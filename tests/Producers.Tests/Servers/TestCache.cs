using System.ComponentModel;
using System.Diagnostics;

namespace Producers.Tests.Servers;

/// <summary>What the tests install for themselves, once for a machine and outside of the source tree.</summary>
internal static class TestCache
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>A folder that <paramref name="install"/> fills where it is not there yet.</summary>
    /// <param name="name">Says what is in it, with its version.</param>
    /// <param name="pinned">What was asked for: a folder that was filled for something else is filled anew.</param>
    /// <param name="install">Fills it.</param>
    public static async Task<string> FolderAsync(string name, string pinned, Func<string, Task> install)
    {
        string root = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache
            ? cache
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        string folder = Path.Combine(root, "campaignsgen-tests", name);
        string stamp = Path.Combine(folder, "installed");
        if (!File.Exists(stamp) || await File.ReadAllTextAsync(stamp) != pinned)
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }

            Directory.CreateDirectory(folder);
            await install(folder);
            await File.WriteAllTextAsync(stamp, pinned);
        }

        return folder;
    }

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="InvalidOperationException">It is not there, or it failed.</exception>
    public static async Task RunAsync(string folder, string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Start(start);
        using CancellationTokenSource patience = new(Patience);
        Task<string> output = process.StandardOutput.ReadToEndAsync(patience.Token);
        Task<string> error = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(
                $"'{program}' ended with {process.ExitCode}. Is a package registry within reach?\n{await output}{await error}"
            );
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException(
                $"'{start.FileName}' could not be started. These tests need apt-get and dpkg of Debian or a relative of it, "
                    + "and npm: apt-get install npm.",
                exception
            );
        }
    }
}
