using System.Diagnostics;
using Acme.Campaigns;
using Benchmarks.Measuring;

namespace Benchmarks.Wire;

/// <summary>Requests for each second over loopback, against a server in another process, with one caller and with many.</summary>
internal static class Loopback
{
    private const int Rounds = 12;
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(400);

    public static async Task<IReadOnlyList<RaceResult>> RunAsync()
    {
        using var server = Process.Start(
            new ProcessStartInfo(Environment.ProcessPath!, AnsweringServer.Argument)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
        try
        {
            string url = (await server.StandardOutput.ReadLineAsync())!;
            return [await RaceAsync(url, callers: 1), await RaceAsync(url, callers: 16)];
        }
        finally
        {
            server.StandardInput.Close();
            await server.WaitForExitAsync();
        }
    }

    private static async Task<RaceResult> RaceAsync(string url, int callers)
    {
        using var httpClient = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        var client = new CampaignsClient(
            httpClient,
            new CampaignsClientOptions
            {
                ApiKey = HandClient.Key,
                Tenant = "acme",
                BaseAddress = new Uri(url),
                AllowInsecureHttp = true,
            }
        );
        var id = new Guid("123e4567-e89b-12d3-a456-426614174000");
        (string Name, Func<Task> Call, List<double> Slices)[] rivals =
        [
            (
                "HttpClient and System.Text.Json, source-generated",
                () => HandClient.AddRecordsAsync(httpClient, $"{url}/{id}/records", Requests.Hand),
                []
            ),
            ("CampaignsGen", () => client.AddRecordsAsync(id, Requests.Ours), []),
        ];
        var random = new Random(1);
        for (int round = 0; round <= Rounds; round++)
        {
            random.Shuffle(rivals);
            foreach ((_, Func<Task> call, List<double> slices) in rivals)
            {
                double each = await MicrosecondsAsync(call, callers);
                if (round > 0)
                {
                    slices.Add(each);
                }
            }
        }

        return new RaceResult(
            $"addRecords over loopback, {callers} {(callers == 1 ? "caller" : "callers")}",
            [
                .. rivals
                    .OrderByDescending(static rival => rival.Name, StringComparer.Ordinal)
                    .Select(static rival => new RivalResult(
                        rival.Name,
                        rival.Slices.Order().ElementAt(Rounds / 4),
                        Bytes: null
                    )),
            ]
        );
    }

    /// <summary>What one call takes of all callers' time together.</summary>
    private static async Task<double> MicrosecondsAsync(Func<Task> call, int callers)
    {
        long start = Stopwatch.GetTimestamp();
        int[] calls = await Task.WhenAll(
            Enumerable.Range(0, callers).Select(_ => Task.Run(() => CallAsync(call, start)))
        );
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / calls.Sum();
    }

    private static async Task<int> CallAsync(Func<Task> call, long start)
    {
        int calls = 0;
        while (Stopwatch.GetElapsedTime(start) < Slice)
        {
            await call();
            calls++;
        }

        return calls;
    }
}
