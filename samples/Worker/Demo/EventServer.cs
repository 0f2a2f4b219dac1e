using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Worker.Demo;

/// <summary>
/// Serves the API of events.yaml with 50 events, on connections that break at random. Each connection starts with the last event again.
/// </summary>
internal sealed class EventServer : IAsyncDisposable
{
    public const int Events = 50;
    private static readonly string[] Products = ["bolts", "nuts", "washers"];

    private readonly WebApplication app;
    private readonly Random random;
    private readonly object[] events;
    private int connections;

    private EventServer(int seed)
    {
        random = new Random(seed);
        events = [.. Enumerable.Range(1, Events).Select(MakeEvent)];
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.MapGet("/events", SendAsync);
    }

    public string Address => app.Urls.Single();

    public int Connections => connections;

    /// <summary>Gets the stock after all events, for comparison.</summary>
    public SortedDictionary<string, long> Stock { get; } = new(StringComparer.Ordinal);

    public static async Task<EventServer> StartAsync(int seed)
    {
        EventServer server = new(seed);
        await server.app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private object MakeEvent(int number)
    {
        string product = Products[random.Next(Products.Length)];
        int pieces = random.Next(1, 100);
        bool received = random.Next(2) == 0;
        Stock[product] = Stock.GetValueOrDefault(product) + (received ? pieces : -pieces);
        return received
            ? new
            {
                kind = "received",
                product,
                pieces,
            }
            : new
            {
                kind = "shipped",
                product,
                pieces,
                order = $"order-{number}",
            };
    }

    private async Task SendAsync(HttpContext context)
    {
        connections++;
        if (random.Next(8) == 0)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        context.Response.ContentType = "text/event-stream";
        _ = int.TryParse(context.Request.Headers["Last-Event-ID"], CultureInfo.InvariantCulture, out int last);
        for (int number = Math.Max(last, 1); number <= Events; number++)
        {
            string text = $"id: {number}\ndata: {JsonSerializer.Serialize(events[number - 1])}\n\n";
            int fate = random.Next(30);
            await WriteAsync(context, fate == 0 ? text[..(text.Length / 2)] : text);
            if (fate < 3)
            {
                // The data arrives before the connection breaks.
                await Task.Delay(TimeSpan.FromMilliseconds(20), context.RequestAborted);
                context.Abort();
                return;
            }

            if (fate == 3)
            {
                break;
            }
        }

        // Nothing else is sent and the connection stays open, until the client's IdleTimeout ends it.
        await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
    }

    private static async Task WriteAsync(HttpContext context, string text)
    {
        await context.Response.WriteAsync(text, context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}
