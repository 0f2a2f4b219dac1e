using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Producers.App.Endpoints;

/// <summary>Orders through minimal APIs, some of which have names.</summary>
internal static class ItemEndpoints
{
    public static void Map(WebApplication app)
    {
        RouteGroupBuilder orders = app.MapGroup("/orders").WithTags("Orders");
        orders.MapGet("/{id:int}", Get).WithName("GetOrder");
        orders.MapPost("/", Create).WithName("CreateOrder").ProducesValidationProblem();
        orders.MapGet("/", List).WithName("ListOrders");
        orders.MapPut("/{id:long}", Put);
        orders.MapDelete("/{id:long}", Delete);
        orders.MapGet("/by-code/{code}", ByCode);
        orders.MapPost("/total", Total);
        app.MapGet("/headers", Headers).WithTags("Places").WithName("GetHeaders");
        app.MapPost("/any", Any).WithTags("Places").WithName("PostAny");
    }

    private static Results<Ok<Order>, NotFound, ProblemHttpResult> Get(int id, HttpContext context)
    {
        Received.Say(context, new { id });
        return id switch
        {
            0 => TypedResults.NotFound(),
            < 0 => TypedResults.Problem("Negative.", statusCode: 422, title: "Not that"),
            _ => TypedResults.Ok(Order.Sample with { Id = id }),
        };
    }

    private static Results<Created<Order>, Accepted<Receipt>> Create(
        Order body,
        HttpContext context,
        [FromQuery] bool later = false
    )
    {
        Received.Say(context, new { body, later });
        return later
            ? TypedResults.Accepted(
                "/receipts/1",
                new Receipt(Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"), 1.25m)
            )
            : TypedResults.Created("/orders/5", body);
    }

    private static Ok<List<Order>> List(
        HttpContext context,
        [FromQuery] int[] ids,
        [FromQuery] string[]? names,
        [FromQuery] double? least,
        [FromQuery] uint most = 100
    )
    {
        Received.Say(
            context,
            new
            {
                ids = ids.Length > 0 ? ids : null,
                names = names is { Length: > 0 } ? names : null,
                least,
                most,
            }
        );
        return TypedResults.Ok(new List<Order> { Order.Sample, Order.Sample with { Id = 2, Discount = -0.05m } });
    }

    private static NoContent Put(long id, Order body, HttpContext context)
    {
        Received.Say(context, new { id, body });
        return TypedResults.NoContent();
    }

    private static NoContent Delete(long id, HttpContext context)
    {
        Received.Say(context, new { id });
        return TypedResults.NoContent();
    }

    private static string ByCode(string code, HttpContext context)
    {
        Received.Say(context, new { code });
        return code;
    }

    private static decimal Total(List<Line> body, HttpContext context)
    {
        Received.Say(context, new { body });
        return body.Sum(line => line.Price * line.Quantity);
    }

    private static Ok Headers(
        HttpContext context,
        [FromHeader(Name = "X-Number")] long number,
        [FromHeader(Name = "X-Text")] string? text,
        [FromHeader(Name = "X-Id")] Guid? id
    )
    {
        Received.Say(
            context,
            new Dictionary<string, object?>
            {
                ["X-Number"] = number,
                ["X-Text"] = text,
                ["X-Id"] = id,
            }
        );
        return TypedResults.Ok();
    }

    private static Ok<object> Any([FromBody] object body, HttpContext context)
    {
        Received.Say(context, new { body });
        return TypedResults.Ok(body);
    }
}

/// <summary>An order.</summary>
public sealed record Order
{
    public static Order Sample { get; } =
        new()
        {
            Id = 1,
            Lines = [new Line(3, 9.99m, "néw"), new Line(1, 0.01m, null)],
            Placed = new DateTimeOffset(2026, 2, 28, 23, 59, 59, 123, TimeSpan.FromHours(-5)),
        };

    public int Id { get; init; }
    public required IReadOnlyList<Line> Lines { get; init; }
    public decimal? Discount { get; init; }
    public DateTimeOffset Placed { get; init; }
    public ulong? Serial { get; init; }
    public Dictionary<string, float>? Weights { get; init; }
}

/// <summary>A line of an order.</summary>
public sealed record Line(int Quantity, decimal Price, string? Note);

/// <summary>What was paid.</summary>
public sealed record Receipt(Guid Id, decimal Paid);
