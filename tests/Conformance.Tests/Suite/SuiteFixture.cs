using System.Collections.Concurrent;
using Conformance.Tests.Calling;

namespace Conformance.Tests.Suite;

/// <summary>The suite, compiled, its mock server, and what became of its scenarios in each version.</summary>
public sealed class SuiteFixture : IAsyncLifetime
{
    // A version takes half a minute on two quiet cores.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(6);

    private readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyDictionary<string, string?>>>> outcomes = new();
    private MockServer? server;

    /// <summary>All scenarios.</summary>
    internal IReadOnlyList<Scenario> Scenarios { get; private set; } = [];

    /// <summary>What went wrong in each scenario, by its name; null for one that passed.</summary>
    /// <param name="version">The OpenAPI version: <c>3.1.0</c>.</param>
    internal Task<IReadOnlyDictionary<string, string?>> OutcomesAsync(string version) =>
        outcomes
            .GetOrAdd(version, key => new Lazy<Task<IReadOnlyDictionary<string, string?>>>(() => RunAsync(key)))
            .Value;

    public async Task InitializeAsync()
    {
        await SuiteInstallation.PrepareAsync();
        string expectations = Path.Combine(SuiteInstallation.Folder, "expectations.json");
        server = await MockServer.StartAsync(expectations);
        Scenarios = Scenario.Read(expectations);
    }

    public async Task DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    private async Task<IReadOnlyDictionary<string, string?>> RunAsync(string version)
    {
        ConcurrentDictionary<string, string?> faults = new();
        using CancellationTokenSource patience = new(Patience);
        await Parallel.ForEachAsync(
            Scenarios.GroupBy(scenario => scenario.Folder),
            patience.Token,
            async (folder, cancellation) =>
            {
                string documents = Path.Combine(SuiteInstallation.Documents, version, folder.Key);
                using FolderRun run = FolderRun.Of(documents, server!.Address);
                foreach (Scenario scenario in folder)
                {
                    cancellation.ThrowIfCancellationRequested();
                    faults[scenario.Name] = await run.FaultAsync(scenario);
                }
            }
        );
        return faults;
    }
}
