using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Producers.Tests.Servers;

/// <summary>A server on this machine, on a port that was free. It ends with the test, by its own id.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private const int LinesKept = 60;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process process;
    private readonly Regex listening;
    private readonly Queue<string> said = new();
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(Process process, Regex listening)
    {
        this.process = process;
        this.listening = listening;
        process.OutputDataReceived += (_, line) => Listen(line.Data);
        process.ErrorDataReceived += (_, line) => Listen(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => address.Task.Result;

    /// <summary>What it said last.</summary>
    public string LastWords
    {
        get
        {
            lock (said)
            {
                return string.Join("\n", said);
            }
        }
    }

    /// <summary>Starts a program and waits until it says where it listens.</summary>
    /// <param name="start">The program.</param>
    /// <param name="listening">What it says then; the first group is the address.</param>
    public static async Task<ServerProcess> StartAsync(ProcessStartInfo start, string listening)
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.StandardOutputEncoding = Encoding.UTF8;
        start.StandardErrorEncoding = Encoding.UTF8;
        ServerProcess server = new(Process.Start(start)!, new Regex(listening));
        try
        {
            await server.address.Task.WaitAsync(Patience);
            return server;
        }
        catch (Exception exception)
        {
            string words = server.LastWords;
            await server.DisposeAsync();
            throw new InvalidOperationException($"'{start.FileName}' did not come to listen:\n{words}", exception);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        await process.WaitForExitAsync();
        process.Dispose();
    }

    private void Listen(string? line)
    {
        if (line is null)
        {
            address.TrySetException(new InvalidOperationException("It ended."));
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

        if (listening.Match(line) is { Success: true } match)
        {
            address.TrySetResult(new Uri(match.Groups[1].Value));
        }
    }
}
