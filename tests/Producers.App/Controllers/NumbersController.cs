using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Producers.App.Models;

namespace Producers.App.Controllers;

/// <summary>Numbers of every width, in every place.</summary>
[ApiController]
[Route("api/[controller]")]
public sealed class NumbersController : ControllerBase
{
    [HttpPost("widths")]
    public ActionResult<Widths> PostWidths(Widths body)
    {
        Received.Say(HttpContext, new { body });
        return body;
    }

    [HttpPost("nullable")]
    public ActionResult<NullableWidths> PostNullable([FromBody] NullableWidths body)
    {
        Received.Say(HttpContext, new { body });
        return body;
    }

    [HttpPost("list")]
    public IEnumerable<decimal> PostList(List<decimal> body)
    {
        Received.Say(HttpContext, new { body });
        return body;
    }

    [HttpPost("map")]
    public Dictionary<string, ulong> PostMap(Dictionary<string, ulong> body)
    {
        Received.Say(HttpContext, new { body });
        return body;
    }

    [HttpPost("one")]
    public ulong PostOne([FromBody] ulong body)
    {
        Received.Say(HttpContext, new { body });
        return body;
    }

    [HttpPost("signed")]
    public Dictionary<string, sbyte> PostSigned(Dictionary<string, sbyte> body)
    {
        Received.Say(HttpContext, new { body });
        return body;
    }

    [HttpGet("places/{id}/{big}")]
    public ActionResult<Widths> GetPlaces(
        int id,
        ulong big,
        [FromQuery] decimal price,
        [FromQuery] float? ratio,
        [FromQuery] List<long>? ids,
        [FromQuery] short[] shorts,
        [FromHeader(Name = "X-Weight")] double weight,
        [FromHeader(Name = "X-Count")] uint? count,
        [FromQuery, Range(1, 100)] int page = 1,
        [FromQuery] bool exact = false
    )
    {
        Received.Say(
            HttpContext,
            new Dictionary<string, object?>
            {
                ["id"] = id,
                ["big"] = big,
                ["price"] = price,
                ["ratio"] = ratio,
                ["ids"] = ids is { Count: > 0 } ? ids : null,
                ["shorts"] = shorts.Length > 0 ? shorts : null,
                ["X-Weight"] = weight,
                ["X-Count"] = count,
                ["page"] = page,
                ["exact"] = exact,
            }
        );
        return new Widths(
            byte.MaxValue,
            short.MinValue,
            ushort.MaxValue,
            id,
            uint.MaxValue,
            long.MinValue,
            big,
            1.5e-3f,
            weight,
            price,
            exact
        );
    }

    [HttpGet("count")]
    public int GetCount() => int.MinValue;

    [HttpGet("largest")]
    public ulong GetLargest() => ulong.MaxValue;

    [HttpGet("exact")]
    public decimal GetExact() => 79228162514264337593543950335m;

    [HttpGet("maybe")]
    public double? GetMaybe([FromQuery] bool there)
    {
        Received.Say(HttpContext, new { there });
        return there ? -0.5 : null;
    }

    [HttpPost("enums")]
    public Enums PostEnums(Enums body)
    {
        Received.Say(HttpContext, new { body });
        return body;
    }

    [HttpGet("enums/{level}/{colour}")]
    public Colour GetEnum(Level level, Colour colour, [FromQuery] Level[]? levels, [FromQuery] Colour? other)
    {
        Received.Say(
            HttpContext,
            new
            {
                level,
                colour,
                levels = levels is { Length: > 0 } ? levels : null,
                other,
            }
        );
        return colour;
    }
}
