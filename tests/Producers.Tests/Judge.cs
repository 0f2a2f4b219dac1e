using Producers.Tests.Calling;
using Producers.Tests.Servers;
using TestKit;
using Xunit.Abstractions;

namespace Producers.Tests;

/// <summary>Fetches a document from a live server, makes its client, and calls everything.</summary>
internal sealed class Judge(ServerProcess server, ITestOutputHelper output)
{
    /// <summary>Makes the calls and fails where one has a fault that is not excused, or an excuse has no fault.</summary>
    /// <param name="producer">The document's name.</param>
    /// <param name="path">Where the server publishes it.</param>
    /// <param name="file">The file of its cases.</param>
    public async Task CallAllAsync(string producer, string path, string file)
    {
        IReadOnlyList<CallCase> cases = CallCase.Read(file, producer);
        using HttpClient http = new();
        string document = await http.GetStringAsync(new Uri(server.Address, path));
        ProducedClient client = new(producer, document, Everyday(producer));
        List<CaseFault> faults =
        [
            .. client.Reported.Select(diagnostic => new CaseFault("*", diagnostic.ToString())),
            .. await new CaseRun(client, server.Address).CallAllAsync(cases),
            .. await EverydayAsync(client),
        ];
        output.WriteLine(
            $"{producer}: {cases.Count} calls of {client.Operations.Count} operations, {faults.Count} faults"
        );
        Excuse[] excuses = [.. Excuses.All.Where(excuse => excuse.Producers.Contains(producer))];
        CaseFault[] unexcused = [.. faults.Where(fault => !excuses.Any(excuse => excuse.Covers(producer, fault)))];
        Excuse[] obsolete = [.. excuses.Where(excuse => !faults.Any(fault => excuse.Covers(producer, fault)))];
        Assert.True(unexcused.Length == 0, string.Join("\n", unexcused.AsEnumerable()));
        Assert.True(obsolete.Length == 0, $"No longer needed:\n{string.Join("\n", obsolete.AsEnumerable())}");
    }

    /// <summary>What a user writes against the client; empty where nothing was written for the producer.</summary>
    private static string Everyday(string producer)
    {
        string name = $"everyday.{producer.Split('-')[0]}.txt";
        string path = Path.Combine(RepositoryPaths.Root, "tests", "Producers.Tests", "Cases", name);
        return File.Exists(path) ? File.ReadAllText(path) : "";
    }

    private async Task<IReadOnlyList<CaseFault>> EverydayAsync(ProducedClient client)
    {
        if (client.UserType("Everyday") is not { } everyday)
        {
            return [];
        }

        using WireTap wire = new();
        try
        {
            await (Task)everyday.GetMethod("RunAsync")!.Invoke(null, [client.Connect(wire, server.Address).Instance])!;
            return [];
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return [new CaseFault("everyday", exception.Message)];
        }
    }
}
