using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using TestKit.Node;

namespace Conformance.Tests.Suite;

/// <summary>The suite's mock server on this machine, on a port that was free.</summary>
internal sealed partial class MockServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process process;
    private readonly ConcurrentQueue<string> said = new();
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private MockServer(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Listen(line.Data);
        process.ErrorDataReceived += (_, line) => Listen(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => address.Task.Result;

    /// <summary>Starts it and waits until it listens.</summary>
    /// <param name="expectations">The file that it writes: what its scenarios expect.</param>
    public static async Task<MockServer> StartAsync(string expectations)
    {
        ProcessStartInfo start = new(SuiteInstallation.Node, ["serve.mjs", expectations])
        {
            WorkingDirectory = SuiteInstallation.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        MockServer server = new(NodePackages.Start(start, SuiteInstallation.Name));
        try
        {
            await server.address.Task.WaitAsync(Patience);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private void Listen(string? line)
    {
        if (line is null)
        {
            address.TrySetException(
                new InvalidOperationException($"The mock server ended before it listened:\n{string.Join('\n', said)}")
            );
        }
        else if (Listening().Match(line) is { Success: true } match)
        {
            address.TrySetResult(new Uri(match.Groups[1].Value));
        }
        else if (!address.Task.IsCompleted)
        {
            said.Enqueue(line);
        }
    }

    [GeneratedRegex("^Listening on (http://127\\.0\\.0\\.1:\\d+)$")]
    private static partial Regex Listening();
}
