using System.Collections.Concurrent;
using System.Net;
using CampaignsGen;
using Polly.CircuitBreaker;

namespace Attacks.Tests.Load;

/// <summary>What a caller can know of a record that it wanted to add.</summary>
internal enum Knowledge
{
    /// <summary>It is there.</summary>
    Added,

    /// <summary>It is not there, and this call has not added it.</summary>
    NotAdded,

    /// <summary>It was there before this call.</summary>
    WasThere,

    /// <summary>The caller has to ask again.</summary>
    Unknown,
}

/// <summary>What came of each call, by the exceptions alone.</summary>
internal sealed class Journal
{
    private readonly ConcurrentDictionary<string, Knowledge> entries = new();

    internal int Count => entries.Count;

    internal void Enter(string id, Knowledge knowledge) =>
        Assert.True(entries.TryAdd(id, knowledge), $"{id} is there twice.");

    /// <summary>The records of which this is known.</summary>
    internal HashSet<string> Of(Knowledge knowledge) =>
        [.. entries.Where(entry => entry.Value == knowledge).Select(static entry => entry.Key)];

    /// <summary>Reads an exception as the documentation of the API and of the client says.</summary>
    internal static Knowledge Read(Exception exception) =>
        exception switch
        {
            ConflictException { Problem.Detail: { } detail } => detail.Contains("already", StringComparison.Ordinal)
                ? Knowledge.WasThere
                : Knowledge.NotAdded,
            TooManyRequestsException or BrokenCircuitException => Knowledge.NotAdded,
            // After a success status the server has acted.
            UnexpectedResponseException { StatusCode: HttpStatusCode.Created } => Knowledge.Added,
            ServerErrorException or ApiTimeoutException or HttpRequestException => Knowledge.Unknown,
            _ => throw new InvalidOperationException("This says nothing of the outcome.", exception),
        };
}
