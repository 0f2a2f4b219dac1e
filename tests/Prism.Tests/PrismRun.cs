using System.Globalization;
using TestKit.Calls;
using TestKit.Samples;

namespace Prism.Tests;

/// <summary>Calls every operation of one client several times: with little, with much, for each declared status.</summary>
internal sealed class PrismRun(EmittedApi api, string document) : IAsyncDisposable
{
    private const int LongestShape = 120;

    private readonly PrismWitness witness = new();
    private readonly List<PrismFault> faults = [];
    private PrismServer? server;
    private Caller? caller;

    /// <summary>How many calls there were.</summary>
    public int Calls { get; private set; }

    /// <summary>Makes all calls.</summary>
    /// <returns>What went wrong, each thing once for an operation.</returns>
    public async Task<IReadOnlyList<PrismFault>> CallAllAsync()
    {
        foreach (EmittedOperation operation in api.Operations)
        {
            foreach ((Fullness fullness, string? prefer, bool whole) in CallsOf(operation))
            {
                await CallAsync(operation, fullness, prefer, whole);
                if (server is null)
                {
                    // Prism died of this operation; what else it may do to it is not worth another start.
                    break;
                }
            }
        }

        return [.. faults.DistinctBy(fault => (fault.Operation, Shape(fault.Text)))];
    }

    public async ValueTask DisposeAsync()
    {
        witness.Dispose();
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    private IEnumerable<(Fullness Fullness, string? Prefer, bool Whole)> CallsOf(EmittedOperation operation) =>
        [
            (Fullness.Least, null, false),
            (Fullness.Most, null, false),
            (Fullness.Some, "dynamic=true", false),
            .. StatusesOf(operation).Select(status => (Fullness.Some, (string?)$"code={status}", true)),
        ];

    /// <summary>A text's beginning without what differs from call to call.</summary>
    private static string Shape(string text) => string.Concat(text.Take(LongestShape).Where(char.IsLetter));

    private IEnumerable<string> StatusesOf(EmittedOperation operation) =>
        api
            .Document.Operation(operation.HttpMethod, operation.Path)
            .Statuses.Where(status => int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out _));

    private async Task CallAsync(EmittedOperation operation, Fullness fullness, string? prefer, bool whole)
    {
        caller ??= await StartAsync();
        witness.Prefer = prefer;
        witness.Forget();
        Calls++;
        string? failure = await FailureAsync(operation, fullness, whole);
        IEnumerable<string> said =
            witness.Complaints.Count > 0 ? witness.Complaints
            : failure is null || witness.OwnAnswerIsFaulty ? []
            : [failure];
        string call = $"{fullness}, {prefer ?? "any answer"}: {witness.Target}";
        faults.AddRange(said.Select(text => new PrismFault($"{operation.HttpMethod} {operation.Path}", text, call)));
    }

    /// <summary>What the client says where it cannot send, or cannot read the answer; null where it can.</summary>
    private async Task<string?> FailureAsync(EmittedOperation operation, Fullness fullness, bool whole)
    {
        try
        {
            await caller!.CallAsync(operation, fullness, seed: (uint)Calls, whole);
            return null;
        }
        catch (HttpRequestException exception)
        {
            return await BuryAsync() ?? $"{exception.GetType().Name}: {exception.Message}";
        }
        catch (Exception exception)
        {
            return $"{exception.GetType().Name}: {exception.Message}";
        }
    }

    private async Task<Caller> StartAsync()
    {
        server = await PrismServer.StartAsync(document);
        return new Caller(api, api.Client(witness, server.Address));
    }

    /// <summary>Where Prism died of the request, the next call finds a new one.</summary>
    private async Task<string?> BuryAsync()
    {
        if (await server!.EpitaphAsync() is not { } epitaph)
        {
            return null;
        }

        await server.DisposeAsync();
        server = null;
        caller = null;
        return $"Prism died: {epitaph}";
    }
}
