namespace CampaignsGen.LocalServer.Page;

/// <summary>
/// Prevents pages of other sites from using this one, and this page from loading anything from other sites. A request without an Origin is
/// sent by a program, which is allowed to use the addresses of the page as well.
/// </summary>
internal sealed class PageProtection(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        string origin = context.Request.Headers.Origin.ToString();
        if (origin.Length > 0 && origin != $"{context.Request.Scheme}://{context.Request.Host}")
        {
            return PlainText.SendAsync(
                context,
                StatusCodes.Status403Forbidden,
                "Another site's page cannot use this server."
            );
        }

        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy(context.Request.Path);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        return next(context);
    }

    // The viewer of the OpenAPI document has inline scripts and styles. It loads the others from this server.
    private static string Policy(PathString path) =>
        path.StartsWithSegments("/reference", StringComparison.Ordinal)
            ? "default-src 'self' data: blob:; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'"
            : "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
}
