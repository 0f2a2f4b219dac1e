using System.Diagnostics;
using RecordsImporter.Settings;

namespace Importer.Tests;

/// <summary>The importer as a process of its own, which can be killed.</summary>
internal sealed class Child : IAsyncDisposable
{
    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> error;
    private readonly CancellationTokenSource limit = new(Desk.Limit);

    private Child(Process process)
    {
        this.process = process;
        output = process.StandardOutput.ReadToEndAsync(limit.Token);
        error = process.StandardError.ReadToEndAsync(limit.Token);
    }

    /// <summary>The largest memory that the process has had, in bytes, while it ran.</summary>
    internal long PeakMemory { get; private set; }

    internal static Child Start(string[] arguments, params (string Name, string Value)[] variables)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "RecordsImporter.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        foreach (var (name, value) in variables.Prepend((ServiceSettings.KeyVariable, Desk.Key)))
        {
            start.Environment[name] = value;
        }

        return new Child(Process.Start(start)!);
    }

    /// <summary>Ends the process as a power failure would, at whatever point it is.</summary>
    internal void Kill() => process.Kill();

    internal void Measure()
    {
        process.Refresh();
        PeakMemory = process.HasExited ? PeakMemory : Math.Max(PeakMemory, process.PeakWorkingSet64);
    }

    internal async Task<(int ExitCode, string Output, string Error)> EndAsync()
    {
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, await output, await error);
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        limit.Dispose();
    }
}
