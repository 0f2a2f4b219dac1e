using Conformance.Tests.Suite;
using TestKit;
using TestKit.Calls;

namespace Conformance.Tests.Calling;

/// <summary>Runs the scenarios of one folder of the suite, through the clients of its documents.</summary>
internal sealed class FolderRun : IDisposable
{
    private readonly List<EmittedApi> apis = [];
    private readonly List<string> refused = [];
    private readonly SuiteCaller caller;

    private FolderRun(IEnumerable<string> documents, Uri address)
    {
        foreach (string document in documents)
        {
            Add(document);
        }

        caller = new SuiteCaller(apis, address);
    }

    /// <summary>Emits and compiles a client for each document of a folder: one, or one for each version of the API.</summary>
    public static FolderRun Of(string folder, Uri address) =>
        new(Directory.EnumerateFiles(folder).OrderDescending(StringComparer.Ordinal), address);

    /// <summary>Makes the calls of a scenario.</summary>
    /// <returns>What went wrong; null where it passes.</returns>
    public async Task<string?> FaultAsync(Scenario scenario)
    {
        ExpectedCall[] calls = [.. scenario.Wanted];
        string? fault =
            calls.Length > 1 && caller.PagedMatch(calls[0]) is { } paged
                ? await caller.FaultOfPagesAsync(paged, calls)
                : await FaultAsync(calls);
        return fault is null ? null : string.Join("; ", [fault, .. refused]);
    }

    private async Task<string?> FaultAsync(ExpectedCall[] calls)
    {
        foreach (ExpectedCall call in calls)
        {
            if (await caller.FaultAsync(call) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    public void Dispose() => apis.ForEach(api => api.Dispose());

    private void Add(string document)
    {
        try
        {
            apis.Add(EmittedApi.Of(TestDocument.FromFile(document)));
        }
        catch (Exception exception)
        {
            refused.Add($"{Path.GetFileName(document)}: {exception.Message}");
        }
    }
}
