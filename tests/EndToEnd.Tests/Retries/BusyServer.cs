using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EndToEnd.Tests.Retries;

/// <summary>
/// A server that fails each first request in the way that the end of its path names, and counts what arrives: by the method, the
/// path and the key.
/// </summary>
internal sealed class BusyServer : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly ConcurrentQueue<string> arrived = new();

    private BusyServer(WebApplication application) => this.application = application;

    internal Uri Address => new(application.Urls.Single());

    internal IReadOnlyList<string> Arrived => [.. arrived];

    internal static async Task<BusyServer> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new BusyServer(builder.Build());
        server.application.Run(server.AnswerAsync);
        await server.application.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        string path = context.Request.Path;
        bool isFirst = arrived.IsEmpty;
        arrived.Enqueue($"{context.Request.Method} {path} {context.Request.Headers["X-Once"]}".TrimEnd());
        string mode = isFirst ? path[(path.LastIndexOf('/') + 1)..] : "";
        switch (mode)
        {
            case "reset":
                context.Abort();
                break;
            case "half":
                // It acted, and the answer is lost on the way.
                context.Response.StatusCode = StatusCodes.Status200OK;
                context.Response.ContentLength = 100;
                await context.Response.Body.FlushAsync();
                context.Abort();
                break;
            case "seconds":
                context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                context.Response.Headers.RetryAfter = "1";
                break;
            case "date":
                context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                context.Response.Headers.RetryAfter = DateTimeOffset.UtcNow.AddSeconds(2).ToString("R");
                break;
            default:
                context.Response.StatusCode = int.TryParse(mode, out int status)
                    ? status
                    : StatusCodes.Status204NoContent;
                break;
        }
    }
}
