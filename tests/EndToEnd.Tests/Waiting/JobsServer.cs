using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EndToEnd.Tests.Waiting;

/// <summary>A server that gives the answers that a test lists, one after the other.</summary>
internal sealed class JobsServer : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly ConcurrentQueue<string> arrived = new();
    private readonly ConcurrentQueue<Reply> replies = new();
    private Reply last = new(500);

    private JobsServer(WebApplication application) => this.application = application;

    internal Uri Address => new(application.Urls.Single());

    /// <summary>The method, the address and the key of each request.</summary>
    internal IReadOnlyList<string> Arrived => [.. arrived];

    /// <summary>Starts a server.</summary>
    /// <param name="answers">What it answers; the last one again and again.</param>
    internal static async Task<JobsServer> StartAsync(params Reply[] answers)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new JobsServer(builder.Build());
        foreach (Reply answer in answers)
        {
            server.replies.Enqueue(answer);
        }

        server.application.Run(server.AnswerAsync);
        await server.application.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        string idempotency = request.Headers["Idempotency-Key"].Count > 0 ? "once" : "";
        arrived.Enqueue(
            $"{request.Method} {request.Path}{request.QueryString} {request.Headers["X-Key"]} {idempotency}".TrimEnd()
        );
        last = replies.TryDequeue(out Reply? next) ? next : last;
        if (last.Resets)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = last.Status;
        foreach ((string name, string value) in last.Headers)
        {
            context.Response.Headers[name] = value.Replace("{self}", Address.AbsoluteUri, StringComparison.Ordinal);
        }

        if (last.Body is not null)
        {
            await context.Response.WriteAsJsonAsync(last.Body);
        }
    }
}

/// <summary>An answer.</summary>
internal sealed record Reply(int Status, object? Body = null)
{
    internal (string Name, string Value)[] Headers { get; init; } = [];

    internal bool Resets { get; init; }

    internal Reply With(string name, string value) => this with { Headers = [.. Headers, (name, value)] };
}
