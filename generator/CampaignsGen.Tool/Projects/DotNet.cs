using System.ComponentModel;
using System.Diagnostics;
using CampaignsGen.Tool.Failures;

namespace CampaignsGen.Tool.Projects;

/// <summary>Runs the <c>dotnet</c> command.</summary>
internal static class DotNet
{
    /// <summary>Runs a command and waits for its exit.</summary>
    /// <exception cref="ToolException">The <c>dotnet</c> command does not exist.</exception>
    public static async Task<DotNetResult> RunAsync(
        string folder,
        IReadOnlyList<string> arguments,
        CancellationToken cancellationToken
    )
    {
        using Process process = Start(folder, arguments);
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            Task<string> errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return new DotNetResult(process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static Process Start(string folder, IReadOnlyList<string> arguments)
    {
        ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // MSBuild variables of the process that runs the tool do not apply to the new process.
        foreach (string name in start.Environment.Keys.Where(IsOfMSBuild).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new ToolException($"The command 'dotnet' cannot be run: {exception.Message}.");
        }
    }

    private static bool IsOfMSBuild(string name) => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase);
}

/// <summary>Represents the result of a command.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Output">The standard output.</param>
/// <param name="Errors">The standard error.</param>
internal sealed record DotNetResult(int ExitCode, string Output, string Errors)
{
    /// <summary>Gets the first line that contains an error; otherwise, the last line or the exit code.</summary>
    public string Reason =>
        Lines().FirstOrDefault(static line => line.Contains("error", StringComparison.OrdinalIgnoreCase))
        ?? Lines().LastOrDefault()
        ?? $"exit code {ExitCode}";

    private IEnumerable<string> Lines() =>
        (Errors + "\n" + Output).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
