using System.Net;
using System.Text;
using System.Text.Json;
using CampaignsGen.LocalServer;
using CampaignsGen.LocalServer.Campaigns;

namespace LocalServer.Tests;

/// <summary>A local server with its page, and a plain HttpClient that uses the page as a browser does.</summary>
internal sealed class PageApi : IAsyncDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    private PageApi(Api api) => Api = api;

    internal Api Api { get; }

    internal static async Task<PageApi> StartAsync(
        CampaignState state = CampaignState.Created,
        Action<LocalCampaignsOptions>? change = null
    ) =>
        new(
            await Api.StartAsync(
                options =>
                {
                    options.Page = true;
                    change?.Invoke(options);
                },
                state
            )
        );

    internal Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string path,
        string? body = null,
        string? origin = null
    )
    {
        var request = new HttpRequestMessage(method, new Uri(Api.Server.BaseAddress, path));
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8);
        }

        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        return client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    internal async Task<string> GetTextAsync(string path)
    {
        using var response = await SendAsync(HttpMethod.Get, path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }

    internal async Task<JsonElement> GetStateAsync() => JsonElement.Parse(await GetTextAsync("/page/state"));

    /// <summary>The only campaign, as the page shows it.</summary>
    internal async Task<JsonElement> GetCampaignAsync() =>
        (await GetStateAsync()).GetProperty("tenants")[0].GetProperty("campaigns")[0];

    internal async Task<(HttpStatusCode Status, string Text)> LetHappenAsync(string happening, Guid? campaign = null)
    {
        using var response = await SendAsync(
            HttpMethod.Post,
            $"/page/campaigns/{campaign ?? Api.Id}/events/{happening}"
        );
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    internal async Task<(HttpStatusCode Status, string Text)> SetFaultAsync(string json)
    {
        using var response = await SendAsync(HttpMethod.Put, "/page/fault", json);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await Api.DisposeAsync();
    }
}
