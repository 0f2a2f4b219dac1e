using Microsoft.AspNetCore.JsonPatch.SystemTextJson;
using Microsoft.AspNetCore.Mvc;
using Producers.App.Models;

namespace Producers.App.Controllers;

/// <summary>The everyday controller: no name given, every status said.</summary>
[ApiController]
[Route("api/items")]
[Produces("application/json")]
public sealed class ItemsController : ControllerBase
{
    private static readonly Item First = new(
        1,
        "Ünïcode \"quoted\" \u2028 😀",
        12.50m,
        null,
        9_007_199_254_740_993,
        Level.High,
        Colour.DarkGreen,
        ["a", "b,c"],
        new Dictionary<string, int> { ["s"] = -1, ["größe"] = 42 }
    );

    [HttpGet]
    [ProducesResponseType<List<Item>>(200)]
    public ActionResult<List<Item>> GetAll([FromQuery] ItemFilter filter)
    {
        Received.Say(HttpContext, filter);
        return new List<Item> { First, First with { Id = 2, Price = 0.1m, Ratio = -1e300 } };
    }

    [HttpGet("{id}")]
    [ProducesResponseType<Item>(200)]
    [ProducesResponseType<ProblemDetails>(404)]
    public ActionResult<Item> GetById(int id)
    {
        Received.Say(HttpContext, new { id });
        return id < 0 ? Problem("No such item.", statusCode: 404, title: "Gone astray") : First with { Id = id };
    }

    [HttpPost]
    [ProducesResponseType<Item>(201)]
    [ProducesResponseType<ValidationProblemDetails>(400)]
    [ProducesResponseType<ProblemDetails>(409)]
    public IActionResult Create(NewItem body)
    {
        Received.Say(HttpContext, new { body });
        return body.Name == "taken"
            ? Conflict(
                new ProblemDetails
                {
                    Title = "Taken",
                    Status = 409,
                    Extensions = { ["retryAfter"] = 5 },
                }
            )
            : CreatedAtAction(
                nameof(GetById),
                new { id = 7 },
                First with
                {
                    Id = 7,
                    Name = body.Name,
                    Price = body.Price,
                }
            );
    }

    [HttpPut("{id}")]
    [ProducesResponseType(204)]
    public IActionResult Replace(int id, Item body)
    {
        Received.Say(HttpContext, new { id, body });
        return NoContent();
    }

    [HttpPatch("{id}")]
    [Consumes("application/json-patch+json")]
    [ProducesResponseType<NewItem>(200)]
    public ActionResult<NewItem> Patch(int id, [FromBody] JsonPatchDocument<NewItem> body)
    {
        Received.Say(HttpContext, new { id, body });
        NewItem item = new() { Name = "before", Tags = ["x"] };
        body.ApplyTo(item);
        return item;
    }

    [HttpDelete("{id}")]
    [ProducesResponseType(204)]
    public IActionResult Delete(int id, [FromQuery] bool? force)
    {
        Received.Say(HttpContext, new { id, force });
        return NoContent();
    }

    [HttpHead("{id}")]
    [ProducesResponseType(200)]
    public IActionResult Exists(int id)
    {
        Received.Say(HttpContext, new { id });
        return Ok();
    }

    [HttpGet("{id}/related")]
    public Page<Item> GetRelated(int id, [FromHeader(Name = "X-Tenant")] string? tenant)
    {
        Received.Say(HttpContext, new Dictionary<string, object?> { ["id"] = id, ["X-Tenant"] = tenant });
        return new Page<Item>([First], 1, null);
    }
}

/// <summary>A query that is a class.</summary>
public sealed class ItemFilter
{
    public string? Name { get; set; }
    public decimal? MinPrice { get; set; }
    public List<int>? Ids { get; set; }
    public Colour? Colour { get; set; }
    public DateOnly? Since { get; set; }
}
