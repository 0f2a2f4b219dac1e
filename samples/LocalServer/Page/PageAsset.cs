namespace CampaignsGen.LocalServer.Page;

/// <summary>Represents a file of the page, which is embedded in the assembly.</summary>
internal sealed record PageAsset(string Path, string Name, string ContentType)
{
    private static readonly PageAsset[] All =
    [
        new("/", "page.html", "text/html; charset=utf-8"),
        new("/page/page.css", "page.css", "text/css; charset=utf-8"),
        new("/page/page.js", "page.js", "text/javascript; charset=utf-8"),
        new("/page/icon.svg", "icon.svg", "image/svg+xml"),
    ];

    internal static void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var asset in All)
        {
            endpoints.MapGet(asset.Path, asset.SendAsync);
        }
    }

    private async Task SendAsync(HttpContext context)
    {
        context.Response.ContentType = ContentType;
        await using var content = typeof(PageAsset).Assembly.GetManifestResourceStream($"page/{Name}")!;
        await content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
