using Microsoft.AspNetCore.Http.HttpResults;
using Producers.App.Models;

namespace Producers.App.Endpoints;

/// <summary>Times and other values that are text in JSON.</summary>
internal static class TimeEndpoints
{
    public static void Map(WebApplication app)
    {
        RouteGroupBuilder times = app.MapGroup("/times").WithTags("Times");
        times.MapPost("/", Post).WithName("PostTimes");
        times.MapGet("/{date}/{id}", Get).WithName("GetTimes");
        times.MapGet("/span", () => new TimeSpan(1, 2, 3, 4, 500)).WithName("GetSpan");
        times.MapGet("/date", () => new DateOnly(2024, 2, 29)).WithName("GetDate");
        times
            .MapGet("/moment", () => new DateTimeOffset(2024, 2, 29, 1, 2, 3, TimeSpan.FromHours(2)))
            .WithName("GetMoment");
    }

    private static Times Post(Times body, HttpContext context)
    {
        Received.Say(context, new { body });
        return body;
    }

    private static NoContent Get(
        DateOnly date,
        Guid id,
        DateTimeOffset moment,
        TimeOnly? time,
        TimeSpan? span,
        Uri? link,
        DateOnly[] dates,
        HttpContext context
    )
    {
        Received.Say(
            context,
            new
            {
                date,
                id,
                moment,
                time,
                span,
                link,
                dates = dates.Length > 0 ? dates : null,
            }
        );
        return TypedResults.NoContent();
    }
}
