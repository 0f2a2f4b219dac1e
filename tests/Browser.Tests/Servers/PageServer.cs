using System.Text.Json;
using CampaignsGen.LocalServer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Browser.Tests.Servers;

/// <summary>The origin of the page: its files, its settings, the Campaigns API, and the ear for what the page says.</summary>
internal sealed class PageServer : IAsyncDisposable
{
    private readonly TaskCompletionSource<IReadOnlyDictionary<string, string>> told = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private readonly HttpClient forwarding = new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            // Only what the page sends is to arrive.
            ActivityHeadersPropagator = null,
        }
    );
    private readonly LocalCampaignsServer campaigns;
    private readonly WebApplication app;

    private PageServer(LocalCampaignsServer campaigns, Func<Uri, object> settings)
    {
        this.campaigns = campaigns;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.WebHost.UseSetting(WebHostDefaults.StaticWebAssetsKey, AppFiles.ManifestOf("tests", "Browser.App"));
        builder.WebHost.UseStaticWebAssets();
        app = builder.Build();
        app.UseDefaultFiles();
        app.UseStaticFiles(new StaticFileOptions { ServeUnknownFileTypes = true });
        app.MapGet("settings.json", () => settings(Address));
        app.MapPost("told", HearAsync);
        app.Map("cc/{**path}", ForwardAsync);
    }

    public Uri Address => new(app.Urls.First());

    /// <summary>What the page says: the name of each trial and its outcome.</summary>
    public Task<IReadOnlyDictionary<string, string>> Told => told.Task;

    public static async Task<PageServer> StartAsync(LocalCampaignsServer campaigns, Func<Uri, object> settings)
    {
        var server = new PageServer(campaigns, settings);
        await server.app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        forwarding.Dispose();
    }

    private async Task HearAsync(HttpRequest request) =>
        told.TrySetResult((await JsonSerializer.DeserializeAsync<Dictionary<string, string>>(request.Body))!);

    /// <summary>Hands a request on to the local server as it is, so that the page has the API at its own origin.</summary>
    private async Task ForwardAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        using var message = new HttpRequestMessage(
            new HttpMethod(request.Method),
            new Uri(campaigns.BaseAddress, request.Path.ToUriComponent() + request.QueryString)
        )
        {
            Content = new StreamContent(request.Body),
        };
        foreach (var (name, values) in request.Headers.Where(header => header.Key is not ("Host" or "Connection")))
        {
            if (!message.Headers.TryAddWithoutValidation(name, values.ToArray()))
            {
                message.Content.Headers.TryAddWithoutValidation(name, values.ToArray());
            }
        }

        using HttpResponseMessage response = await forwarding.SendAsync(message, context.RequestAborted);
        context.Response.StatusCode = (int)response.StatusCode;
        context.Response.ContentType = response.Content.Headers.ContentType?.ToString();
        await response.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
