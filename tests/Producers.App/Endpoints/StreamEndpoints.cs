using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http.HttpResults;
using Producers.App.Models;

namespace Producers.App.Endpoints;

/// <summary>Answers that come piece by piece.</summary>
internal static class StreamEndpoints
{
    public static void Map(WebApplication app)
    {
        RouteGroupBuilder streams = app.MapGroup("/streams").WithTags("Streams");
        streams.MapGet("/events", Events).WithName("GetEvents");
        streams.MapGet("/named", Named).WithName("GetNamedEvents");
        streams.MapGet("/texts", Texts).WithName("GetTextEvents");
        streams
            .MapGet("/items", (int count, CancellationToken cancellation) => Points(count, cancellation))
            .WithName("GetItems");
    }

    private static ServerSentEventsResult<Point> Events(int count, CancellationToken cancellation) =>
        TypedResults.ServerSentEvents(Points(count, cancellation), "point");

    private static ServerSentEventsResult<Point> Named(int count, CancellationToken cancellation) =>
        TypedResults.ServerSentEvents(Items(count, cancellation));

    private static ServerSentEventsResult<string> Texts(CancellationToken cancellation) =>
        TypedResults.ServerSentEvents(Words(cancellation));

    private static async IAsyncEnumerable<Point> Points(
        int count,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        for (int number = 0; number < count; number++)
        {
            await Task.Delay(1, cancellation);
            yield return new Point(number, -number);
        }
    }

    private static async IAsyncEnumerable<SseItem<Point>> Items(
        int count,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        await foreach (Point point in Points(count, cancellation))
        {
            yield return new SseItem<Point>(point, point.X % 2 == 0 ? "even" : "odd") { EventId = $"{point.X}" };
        }
    }

    private static async IAsyncEnumerable<string> Words([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (string word in (string[])["one", "zwei\ndrei", "ünï"])
        {
            await Task.Delay(1, cancellation);
            yield return word;
        }
    }
}
