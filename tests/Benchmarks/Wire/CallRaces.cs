using System.Text;
using Acme.Campaigns;
using Benchmarks.Aot;
using Benchmarks.Measuring;
using Benchmarks.Wire.Models;

namespace Benchmarks.Wire;

/// <summary>A whole call on a handler that answers at once: what a client costs beside the network.</summary>
internal static class CallRaces
{
    private const string BaseUrl = StubHandler.BaseUrl;
    private static readonly Guid Id = StubHandler.Id;

    /// <summary>What a call may allocate beside a bare call's bytes and the object graph.</summary>
    public const int MostBytes = 64;

    public static IEnumerable<RaceResult> Run() => [Modify().Run(), AddRecords().Run()];

    /// <summary>What each call allocates beside a bare call's bytes and the object graph.</summary>
    public static IEnumerable<(string Call, long Bytes)> OwnBytes() =>
        [OwnBytes(Modify(), JsonRaces.CampaignGraph), OwnBytes(AddRecords(), JsonRaces.RecordsGraph)];

    private static (string Call, long Bytes) OwnBytes(Race race, Action graph) =>
        (race.Name, race.Bytes("CampaignsGen") - race.Bytes("floor: HttpClient, bytes") - Allocated.By(graph));

    private static Race Modify()
    {
        HttpClient httpClient = Ready(Bytes.Campaign);
        CampaignsClient client = Client(httpClient);
        var body = new ModifyCampaignRequest { Action = CampaignAction.Start, BuildOnStart = true };
        var hand = new HandModify { Action = HandAction.START, BuildOnStart = true };
        byte[] sent = Encoding.UTF8.GetBytes("""{"action":"START","buildOnStart":true}""");
        var received = new byte[64 * 1024];
        CancellationToken token = new CancellationTokenSource().Token;
        Race race = new Race("modifyCampaign")
            .Add(
                "HttpClient and System.Text.Json, source-generated",
                () => Wait(HandClient.ModifyAsync(httpClient, $"{BaseUrl}/{Id}", hand, token))
            )
            .Add(
                "floor: HttpClient, bytes",
                () =>
                    Wait(
                        HandClient.SendBytesAsync(
                            httpClient,
                            HttpMethod.Patch,
                            $"{BaseUrl}/{Id}",
                            sent,
                            received,
                            token
                        )
                    )
            )
            .Add("CampaignsGen", () => Wait(client.ModifyCampaignAsync(Id, body, token)));
#if RIVALS
        HttpClient ofRivals = Ready(Bytes.Campaign);
        ofRivals.BaseAddress = new Uri(BaseUrl);
        ofRivals.DefaultRequestHeaders.Add("X-API-Key", HandClient.Key);
        ofRivals.DefaultRequestHeaders.Add("X-8x8-Tenant", "acme");
        foreach (
            (string name, Func<CancellationToken, Task> call) in new Rivals.Clients(ofRivals, BaseUrl, Id).Modify()
        )
        {
            race.Add(name, () => Wait(call(token)));
        }
#endif
        return race;
    }

    private static Race AddRecords()
    {
        HttpClient httpClient = Ready(Bytes.Records);
        CampaignsClient client = Client(httpClient);
        byte[] sent = Requests.HandBytes();
        var received = new byte[64 * 1024];
        CancellationToken token = new CancellationTokenSource().Token;
        return new Race("addRecords, 100 records")
            .Add(
                "HttpClient and System.Text.Json, source-generated",
                () => Wait(HandClient.AddRecordsAsync(httpClient, $"{BaseUrl}/{Id}/records", Requests.Hand, token))
            )
            .Add(
                "floor: HttpClient, bytes",
                () =>
                    Wait(
                        HandClient.SendBytesAsync(
                            httpClient,
                            HttpMethod.Post,
                            $"{BaseUrl}/{Id}/records",
                            sent,
                            received,
                            token
                        )
                    )
            )
            .Add("CampaignsGen", () => Wait(client.AddRecordsAsync(Id, Requests.Ours, token)));
    }

    private static CampaignsClient Client(HttpClient httpClient) =>
        new(httpClient, new CampaignsClientOptions { ApiKey = HandClient.Key, Tenant = "acme" });

    private static HttpClient Ready(byte[] answer) => new(new StubHandler(answer));

    private static void Wait(Task task) => task.GetAwaiter().GetResult();
}
