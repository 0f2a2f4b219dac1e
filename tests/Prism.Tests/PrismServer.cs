using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Prism.Tests;

/// <summary>A Prism that mocks one document on this machine, on a port that was free.</summary>
internal sealed partial class PrismServer : IAsyncDisposable
{
    private const int LinesKept = 30;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly Queue<string> said = new();
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private PrismServer(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Listen(line.Data);
        process.ErrorDataReceived += (_, line) => Listen(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => address.Task.Result;

    /// <summary>The error that it died of; null while it lives.</summary>
    /// <remarks>It dies of an exception in its own code. Its last lines come a little later than the broken connection.</remarks>
    public async Task<string?> EpitaphAsync()
    {
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(1));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            return null;
        }

        lock (said)
        {
            return said.LastOrDefault(line =>
                    line.StartsWith("TypeError", StringComparison.Ordinal)
                    || line.Contains("Error: ", StringComparison.Ordinal)
                ) ?? "no reason given";
        }
    }

    /// <summary>Starts it and waits until it listens.</summary>
    public static async Task<PrismServer> StartAsync(string document)
    {
        ProcessStartInfo start = new("node")
        {
            ArgumentList =
            {
                await PrismInstallation.ProgramAsync(),
                "mock",
                "--host",
                "127.0.0.1",
                "--port",
                "0",
                "--seed",
                "campaigns",
                document,
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        PrismServer server = new(PrismInstallation.Start(start));
        try
        {
            await server.address.Task.WaitAsync(Patience);
            return server;
        }
        catch (TimeoutException)
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
            address.TrySetException(new InvalidOperationException($"Prism ended before it listened:\n{LastWords()}"));
            return;
        }

        lock (said)
        {
            said.Enqueue(line);
            if (said.Count > LinesKept)
            {
                said.Dequeue();
            }
        }

        if (Listening().Match(line) is { Success: true } match)
        {
            address.TrySetResult(new Uri(match.Groups[1].Value));
        }
    }

    private string LastWords()
    {
        lock (said)
        {
            return string.Join("\n", said);
        }
    }

    [GeneratedRegex("Prism is listening on (http://127\\.0\\.0\\.1:\\d+)")]
    private static partial Regex Listening();
}
