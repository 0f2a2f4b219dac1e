using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Producers.App.Models;

namespace Producers.App.Controllers;

/// <summary>What a form holds besides a file.</summary>
public sealed class Upload
{
    [Required]
    public string Title { get; set; } = "";
    public string? Note { get; set; }
    public int Count { get; set; }
    public decimal? Price { get; set; }
    public bool Public { get; set; }
    public Level? Level { get; set; }
    public Colour Colour { get; set; }
    public DateOnly? Day { get; set; }
    public Guid? Id { get; set; }
    public List<string>? Tags { get; set; }
    public IFormFile? Cover { get; set; }
    public List<IFormFile>? Pages { get; set; }
}

/// <summary>A form without files.</summary>
public sealed class Login
{
    public required string Name { get; set; }
    public string? Secret { get; set; }
    public int? Code { get; set; }
    public List<int>? Roles { get; set; }
    public DateTimeOffset? At { get; set; }
}

/// <summary>Uploads and downloads through controllers.</summary>
[ApiController]
[Route("api/files")]
public sealed class FilesController : ControllerBase
{
    [HttpPost("single")]
    public async Task<ActionResult<string>> PostSingle(IFormFile file)
    {
        Received.Say(HttpContext, new { file = await Received.FileAsync(file) });
        return Ok(file.FileName);
    }

    [HttpPost("optional")]
    public async Task<IActionResult> PostOptional(IFormFile? file, [FromForm] string? note)
    {
        Received.Say(HttpContext, new { file = await Received.FileAsync(file), note });
        return NoContent();
    }

    [HttpPost("many")]
    public async Task<ActionResult<int>> PostMany(IFormFileCollection files)
    {
        Received.Say(HttpContext, new { files = await Received.FilesAsync(files) });
        return files.Count;
    }

    [HttpPost("list")]
    public async Task<ActionResult<int>> PostList(List<IFormFile> files)
    {
        Received.Say(HttpContext, new { files = await Received.FilesAsync(files) });
        return files.Count;
    }

    [HttpPost("mixed")]
    [Consumes("multipart/form-data")]
    public async Task<ActionResult<string>> PostMixed([FromForm] Upload upload)
    {
        Received.Say(
            HttpContext,
            new
            {
                upload.Title,
                upload.Note,
                upload.Count,
                upload.Price,
                upload.Public,
                upload.Level,
                upload.Colour,
                upload.Day,
                upload.Id,
                upload.Tags,
                Cover = await Received.FileAsync(upload.Cover),
                Pages = await Received.FilesAsync(upload.Pages),
            }
        );
        return upload.Title;
    }

    [HttpPost("login")]
    [Consumes("application/x-www-form-urlencoded")]
    public ActionResult<string> PostLogin([FromForm] Login login)
    {
        Received.Say(HttpContext, login);
        return login.Name;
    }

    [HttpGet("pdf")]
    [Produces("application/pdf")]
    [ProducesResponseType<FileContentResult>(200)]
    public FileContentResult GetPdf([FromQuery] int size) =>
        File(Enumerable.Range(0, size).Select(number => (byte)number).ToArray(), "application/pdf", "a b.pdf");

    [HttpGet("any")]
    public IActionResult GetAny() => File("öctets"u8.ToArray(), "application/octet-stream");

    [HttpGet("text")]
    [Produces("text/plain")]
    public string GetText() => "plain, äöü €";

    [HttpGet("csv")]
    [ProducesResponseType<string>(200, "text/csv")]
    public ContentResult GetCsv() => Content("a;b\n1;2\n", "text/csv");
}
