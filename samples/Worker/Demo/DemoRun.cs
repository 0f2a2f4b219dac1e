namespace Worker.Demo;

/// <summary>Runs the worker with a server whose connections break, restarts it in between, and checks the result.</summary>
internal static class DemoRun
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(50);

    public static async Task<int> RunAsync()
    {
        int seed = Random.Shared.Next();
        string folder = Directory.CreateTempSubdirectory("worker-").FullName;
        using CancellationTokenSource limit = new(Limit);
        try
        {
            await using EventServer server = await EventServer.StartAsync(seed);
            string path = Path.Combine(folder, "checkpoint.json");
            await RunUntilAsync(EventServer.Events / 2, path, server, limit.Token);
            Checkpoint end = await RunUntilAsync(EventServer.Events, path, server, limit.Token);
            return Report(seed, server, end);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Runs a separate worker until it has handled an event, and stops it.</summary>
    private static async Task<Checkpoint> RunUntilAsync(
        int number,
        string path,
        EventServer server,
        CancellationToken limit
    )
    {
        // Reads the appsettings.json next to the program, regardless of the current folder.
        HostApplicationBuilder builder = Host.CreateApplicationBuilder(
            new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory }
        );
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>
            {
                ["Warehouse:BaseAddress"] = server.Address,
                ["Warehouse:Key"] = "any",
                ["Warehouse:IdleTimeout"] = "00:00:01",
                ["Follower:Checkpoint"] = path,
                ["Follower:FirstPause"] = "00:00:00.010",
                ["Follower:LongestPause"] = "00:00:00.200",
            }
        );
        using IHost host = WorkerHost.Build(builder);
        CheckpointFile file = host.Services.GetRequiredService<CheckpointFile>();
        await host.StartAsync(limit);
        while (file.Current.Last < number)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), limit);
        }

        await host.StopAsync(limit);
        return file.Current;
    }

    private static int Report(int seed, EventServer server, Checkpoint end)
    {
        bool isExact = end.Handled == EventServer.Events && end.Stock.SequenceEqual(server.Stock);
        Console.WriteLine(
            $"{end.Handled} events handled over {server.Connections} connections and 2 runs of the worker (seed {seed})"
        );
        Console.WriteLine($"  stock here:      {Text(end.Stock)}");
        Console.WriteLine($"  stock at server: {Text(server.Stock)}");
        Console.WriteLine(isExact ? "Each event was handled exactly once." : "Events were lost, or handled twice.");
        return isExact ? 0 : 1;
    }

    private static string Text(IEnumerable<KeyValuePair<string, long>> stock) =>
        string.Join(", ", stock.Select(static entry => $"{entry.Value} {entry.Key}"));
}
