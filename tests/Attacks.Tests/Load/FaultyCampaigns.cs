using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Attacks.Tests.Load;

/// <summary>
/// Adds records as the Campaigns API does, and fails at random before or after it. It knows what it has added, and how often it was
/// asked.
/// </summary>
internal sealed class FaultyCampaigns : IAsyncDisposable
{
    private const string MediaType = "application/vnd.campaigns.v1+json";

    private readonly WebApplication application;
    private readonly Random random = new(20260302);
    private readonly ConcurrentDictionary<string, int> arrivals = new();
    private readonly ConcurrentDictionary<string, bool> added = new();

    private FaultyCampaigns(WebApplication application) => this.application = application;

    internal Uri Address => new(application.Urls.Single());

    /// <summary>How often each record came.</summary>
    internal IReadOnlyDictionary<string, int> Arrivals => arrivals;

    /// <summary>The records that were added.</summary>
    internal ICollection<string> Added => added.Keys;

    internal static async Task<FaultyCampaigns> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new FaultyCampaigns(builder.Build());
        server.application.Run(server.AnswerAsync);
        await server.application.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        string id = await ReadAsync(context.Request);
        arrivals.AddOrUpdate(id, 1, static (_, before) => before + 1);
        int chance = Next();
        switch (chance)
        {
            case < 50:
                context.Abort();
                return;
            case < 100:
                await RefuseAsync(context, 429, "Slow down.", retryAfter: "0");
                return;
            case < 150:
                await RefuseAsync(context, 409, "The campaign is BUILDING.");
                return;
            case < 200:
                await RefuseAsync(context, Status5xx(chance), "Something is broken.");
                return;
            case < 202:
                await NeverAsync(context);
                return;
        }

        if (!added.TryAdd(id, true))
        {
            await RefuseAsync(context, 409, $"The campaign already has a record with crmRecordId '{id}'.");
            return;
        }

        switch (chance)
        {
            case < 250:
                context.Abort();
                break;
            case < 300:
                await RefuseAsync(context, Status5xx(chance), "Something is broken.");
                break;
            case < 302:
                await NeverAsync(context);
                break;
            case < 350:
                await AddedAsync(context, id, isCut: true);
                break;
            default:
                await AddedAsync(context, id, isCut: false);
                break;
        }
    }

    private static int Status5xx(int chance) => 500 + (chance % 5);

    private int Next()
    {
        lock (random)
        {
            return random.Next(1000);
        }
    }

    private static async Task<string> ReadAsync(HttpRequest request)
    {
        using JsonDocument body = await JsonDocument.ParseAsync(request.Body);
        return body.RootElement.GetProperty("records")[0].GetProperty("crmRecordId").GetString()!;
    }

    private static Task NeverAsync(HttpContext context) => Task.Delay(Timeout.Infinite, context.RequestAborted);

    private static Task RefuseAsync(HttpContext context, int status, string detail, string? retryAfter = null)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = MediaType;
        context.Response.Headers.RetryAfter = retryAfter;
        return context.Response.WriteAsync($$"""{"title":"Refused","status":{{status}},"detail":"{{detail}}"}""");
    }

    private static async Task AddedAsync(HttpContext context, string id, bool isCut)
    {
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                records = new[]
                {
                    new
                    {
                        id = Guid.NewGuid(),
                        crmRecordId = id,
                        state = "PENDING",
                    },
                },
            }
        );
        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.ContentType = MediaType;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(isCut ? body.AsMemory(0, body.Length / 2) : body);
    }
}
