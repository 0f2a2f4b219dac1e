using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Producers.App.Controllers;

namespace Producers.App.Endpoints;

/// <summary>Uploads and downloads through minimal APIs.</summary>
internal static class UploadEndpoints
{
    public static void Map(WebApplication app)
    {
        RouteGroupBuilder uploads = app.MapGroup("/uploads").WithTags("Uploads").DisableAntiforgery();
        uploads.MapPost("/single", Single).WithName("UploadSingle");
        uploads.MapPost("/optional", Optional).WithName("UploadOptional");
        uploads.MapPost("/many", Many).WithName("UploadMany");
        uploads.MapPost("/mixed", Mixed).WithName("UploadMixed");
        uploads.MapPost("/fields", Fields).WithName("UploadFields");
        uploads.MapPost("/raw", Raw).Accepts<Stream>("application/octet-stream").WithName("UploadRaw");
        uploads
            .MapGet("/bytes", () => Results.Bytes(new byte[] { 0, 255, 128, 10 }, "application/octet-stream"))
            .Produces<byte[]>(200, "application/octet-stream")
            .WithName("DownloadBytes");
        uploads
            .MapGet("/file", () => TypedResults.File("abc"u8.ToArray(), "image/png", "x.png"))
            .Produces<FileContentHttpResult>(200, "image/png")
            .WithName("DownloadFile");
    }

    private static async Task<Ok<long>> Single(IFormFile file, HttpContext context)
    {
        Received.Say(context, new { file = await Received.FileAsync(file) });
        return TypedResults.Ok(file.Length);
    }

    private static async Task<NoContent> Optional(IFormFile? file, [FromForm] int? count, HttpContext context)
    {
        Received.Say(context, new { file = await Received.FileAsync(file), count });
        return TypedResults.NoContent();
    }

    private static async Task<Ok<int>> Many(IFormFileCollection files, HttpContext context)
    {
        Received.Say(context, new { files = await Received.FilesAsync(files) });
        return TypedResults.Ok(files.Count);
    }

    private static async Task<NoContent> Mixed([FromForm] Upload upload, HttpContext context)
    {
        Received.Say(
            context,
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
        return TypedResults.NoContent();
    }

    private static NoContent Fields(
        [FromForm] string title,
        [FromForm] double size,
        [FromForm] DateTimeOffset? at,
        HttpContext context
    )
    {
        Received.Say(
            context,
            new
            {
                title,
                size,
                at,
            }
        );
        return TypedResults.NoContent();
    }

    private static async Task<Ok<int>> Raw(Stream body, HttpContext context)
    {
        using MemoryStream octets = new();
        await body.CopyToAsync(octets);
        Received.Say(context, new { body = Convert.ToBase64String(octets.ToArray()) });
        return TypedResults.Ok((int)octets.Length);
    }
}
