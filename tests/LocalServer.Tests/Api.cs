using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CampaignsGen.LocalServer;
using CampaignsGen.LocalServer.Campaigns;
using CampaignsGen.LocalServer.Validation;
using Microsoft.Extensions.Time.Testing;

namespace LocalServer.Tests;

/// <summary>A local server with one tenant and a clock that stands still, and a plain HttpClient that talks to it.</summary>
internal sealed class Api : IAsyncDisposable
{
    internal const string MediaType = "application/vnd.campaigns.v1+json";
    internal const string Key = "eght_test_works";
    internal static readonly Guid Id = Guid.Parse("aaaaaaaa-0000-4000-8000-000000000001");

    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        Timeout = TimeSpan.FromSeconds(30),
    };
    private readonly CampaignsSchemas schemas;

    private Api(LocalCampaignsServer server, FakeTimeProvider clock, CampaignsSchemas schemas)
    {
        Server = server;
        Clock = clock;
        this.schemas = schemas;
    }

    internal LocalCampaignsServer Server { get; }

    internal FakeTimeProvider Clock { get; }

    internal static Task<Api> StartAsync(CampaignState state, Action<CampaignOptions>? change = null) =>
        StartAsync(options => change?.Invoke(options.Tenants[0].Campaigns[0]), state);

    internal static async Task<Api> StartAsync(
        Action<LocalCampaignsOptions>? change = null,
        CampaignState state = CampaignState.Created
    )
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        var options = new LocalCampaignsOptions { TimeProvider = clock };
        options.Tenants.Add(
            new TenantOptions
            {
                Name = "acme",
                CustomerSite = "US1",
                Keys = { new ApiKeyOptions { Key = Key } },
                Campaigns =
                {
                    new CampaignOptions { Id = Id, State = state },
                },
            }
        );
        change?.Invoke(options);
        return new Api(await LocalCampaignsServer.StartAsync(options), clock, await CampaignsSchemas.GetAsync());
    }

    internal Task<Answer> ModifyAsync(string json) => SendAsync(Patch(json));

    internal Task<Answer> ModifyAsync(CampaignAction action) =>
        ModifyAsync($$"""{"action":"{{Spelling.Of(action)}}"}""");

    internal Task<Answer> AddAsync(string json) => SendAsync(Post(json));

    internal Task<Answer> AddIdsAsync(params string[] crmRecordIds) =>
        AddAsync(JsonSerializer.Serialize(new { records = crmRecordIds.Select(id => new { crmRecordId = id }) }));

    internal HttpRequestMessage Patch(string json, string? site = null, string? id = null) =>
        Request(HttpMethod.Patch, $"{id ?? Id.ToString()}", json, site);

    internal HttpRequestMessage Post(string json, string? site = null, string? id = null) =>
        Request(HttpMethod.Post, $"{id ?? Id.ToString()}/records", json, site);

    /// <summary>Sends, and holds every answer against its schema in the spec: no test can pass with a body that breaks it.</summary>
    internal async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using var response = await client.SendAsync(request);
        byte[] body = await response.Content.ReadAsByteArrayAsync();
        Assert.Equal(MediaType, response.Content.Headers.ContentType?.ToString());
        string schema = (int)response.StatusCode switch
        {
            >= 400 => "Problem",
            _ when request.Method == HttpMethod.Patch => "Campaign",
            _ => "AddRecordsResponse",
        };
        Assert.Empty(schemas.Check(schema, body));
        var answer = new Answer((int)response.StatusCode, JsonElement.Parse(body));
        Assert.True(answer.Status < 400 || answer.Json.GetProperty("status").GetInt32() == answer.Status);
        return answer;
    }

    /// <summary>Sends and returns whatever comes; the caller disposes it.</summary>
    internal Task<HttpResponseMessage> SendRawAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken = default
    ) => client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await Server.DisposeAsync();
    }

    private HttpRequestMessage Request(HttpMethod method, string path, string json, string? site)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(json));
        content.Headers.ContentType = new MediaTypeHeaderValue(MediaType);
        var request = new HttpRequestMessage(method, new Uri(Server.AddressOf(site ?? "US1"), path))
        {
            Content = content,
        };
        request.Headers.Add("X-API-Key", Key);
        request.Headers.Add("X-8x8-Tenant", "acme");
        return request;
    }
}
