using System.Diagnostics;
using System.Text.RegularExpressions;

namespace CampaignsGen.Package.Tests.Consumers;

/// <summary>The server that the README calls, as a process of its own on a free port of the loopback address.</summary>
internal sealed partial class TodosServer : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly Process process;

    private TodosServer(Process process, string address)
    {
        this.process = process;
        Address = address;
    }

    /// <summary>Where it listens.</summary>
    internal string Address { get; }

    /// <summary>Builds the server and starts it, and waits until it listens.</summary>
    internal static async Task<TodosServer> StartAsync()
    {
        string file = Repository.PathOf("samples", "Todos", "Server.cs");
        (await Processes.DotNetAsync(Repository.Root, "build", file)).ShouldSucceed();
        Process process = Processes.Start(
            Processes.DotNet,
            Repository.Root,
            new Dictionary<string, string>(),
            "run",
            "--no-build",
            file,
            "--",
            "--urls",
            "http://127.0.0.1:0"
        );
        try
        {
            using var limit = new CancellationTokenSource(Limit);
            string? line = await process.StandardOutput.ReadLineAsync(limit.Token);
            Match address = Listening().Match(line ?? "");
            Assert.True(address.Success, $"The server printed: {line}");
            return new TodosServer(process, address.Value);
        }
        catch
        {
            await EndAsync(process);
            throw;
        }
    }

    public async ValueTask DisposeAsync() => await EndAsync(process);

    private static async Task EndAsync(Process process)
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Listening();
}
