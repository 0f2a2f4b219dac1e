using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Acme.Campaigns;
using Benchmarks.Measuring;
using Benchmarks.Wire.Models;

namespace Benchmarks.Wire;

/// <summary>A whole call on a handler that answers at once: what a client costs beside the network.</summary>
internal static class CallRaces
{
    private const string MediaType = "application/vnd.campaigns.v1+json";
    private const string BaseUrl = "https://api.8x8.com/cc/US1/campaigns/v1";
    private static readonly Guid Id = new("123e4567-e89b-12d3-a456-426614174000");
    private static readonly MediaTypeHeaderValue ContentType = new(MediaType);

    public static IEnumerable<RaceResult> Run()
    {
        yield return Modify();
        yield return AddRecords();
    }

    private static RaceResult Modify()
    {
        using var httpClient = new HttpClient(new ReadyHandler(Bytes.Campaign));
        CampaignsClient client = Client(httpClient);
        var body = new ModifyCampaignRequest { Action = CampaignAction.Start, BuildOnStart = true };
        var hand = new HandModify { Action = HandAction.START, BuildOnStart = true };
        byte[] sent = """{"action":"START","buildOnStart":true}"""u8.ToArray();
        var received = new byte[64 * 1024];
        using var caller = new CancellationTokenSource();
        CancellationToken token = caller.Token;
        return new Race("modifyCampaign")
            .Add(
                "HttpClient and System.Text.Json, source-generated",
                () =>
                    Wait(
                        SendAsync(
                            httpClient,
                            HttpMethod.Patch,
                            $"{BaseUrl}/{Id}",
                            hand,
                            HandContext.Default.HandModify,
                            HandContext.Default.HandCampaign,
                            token
                        )
                    )
            )
            .Add(
                "floor: HttpClient, bytes",
                () => Wait(BareAsync(httpClient, HttpMethod.Patch, $"{BaseUrl}/{Id}", sent, received, token))
            )
            .Add("CampaignsGen", () => Wait(client.ModifyCampaignAsync(Id, body, token)))
            .Run();
    }

    private static RaceResult AddRecords()
    {
        using var httpClient = new HttpClient(new ReadyHandler(Bytes.Records));
        CampaignsClient client = Client(httpClient);
        byte[] sent = Requests.HandBytes();
        var received = new byte[64 * 1024];
        using var caller = new CancellationTokenSource();
        CancellationToken token = caller.Token;
        return new Race("addRecords, 100 records")
            .Add(
                "HttpClient and System.Text.Json, source-generated",
                () =>
                    Wait(
                        SendAsync(
                            httpClient,
                            HttpMethod.Post,
                            $"{BaseUrl}/{Id}/records",
                            Requests.Hand,
                            HandContext.Default.HandAddRecords,
                            HandContext.Default.HandAddRecordsResponse,
                            token
                        )
                    )
            )
            .Add(
                "floor: HttpClient, bytes",
                () => Wait(BareAsync(httpClient, HttpMethod.Post, $"{BaseUrl}/{Id}/records", sent, received, token))
            )
            .Add("CampaignsGen", () => Wait(client.AddRecordsAsync(Id, Requests.Ours, token)))
            .Run();
    }

    private static CampaignsClient Client(HttpClient httpClient) =>
        new(httpClient, new CampaignsClientOptions { ApiKey = "eght_0123456789", Tenant = "acme" });

    /// <summary>What a good engineer writes by hand today.</summary>
    private static async Task<TAnswer> SendAsync<TBody, TAnswer>(
        HttpClient httpClient,
        HttpMethod method,
        string url,
        TBody body,
        System.Text.Json.Serialization.Metadata.JsonTypeInfo<TBody> bodyInfo,
        System.Text.Json.Serialization.Metadata.JsonTypeInfo<TAnswer> answerInfo,
        CancellationToken token
    )
    {
        using var request = new HttpRequestMessage(method, url)
        {
            Content = JsonContent.Create(body, bodyInfo, ContentType),
        };
        AddHeaders(request);
        using HttpResponseMessage response = await httpClient.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead,
            token
        );
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync(answerInfo, token))!;
    }

    /// <summary>The least that a call by HttpClient can cost: bytes that are there are sent, bytes that come are not looked at.</summary>
    private static async Task<int> BareAsync(
        HttpClient httpClient,
        HttpMethod method,
        string url,
        byte[] body,
        byte[] received,
        CancellationToken token
    )
    {
        using var request = new HttpRequestMessage(method, url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", MediaType);
        AddHeaders(request);
        using HttpResponseMessage response = await httpClient.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead,
            token
        );
        using Stream stream = await response.Content.ReadAsStreamAsync(token);
        int length = 0;
        while (await stream.ReadAsync(received.AsMemory(length), token) is > 0 and var count)
        {
            length += count;
        }

        return length;
    }

    private static void AddHeaders(HttpRequestMessage request)
    {
        request.Headers.TryAddWithoutValidation("User-Agent", "Benchmarks/1.0");
        request.Headers.TryAddWithoutValidation("Accept", MediaType);
        request.Headers.TryAddWithoutValidation("X-API-Key", "eght_0123456789");
        request.Headers.TryAddWithoutValidation("X-8x8-Tenant", "acme");
    }

    private static void Wait(Task task) => task.GetAwaiter().GetResult();

    /// <summary>Answers at once, so that the whole call stays on one thread; it reads the body as a connection would.</summary>
    private sealed class ReadyHandler(byte[] answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            request.Content?.CopyTo(Stream.Null, null, cancellationToken);
            var response = new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new ByteArrayContent(answer),
                RequestMessage = request,
            };
            response.Content.Headers.TryAddWithoutValidation("Content-Type", MediaType);
            return Task.FromResult(response);
        }
    }
}
