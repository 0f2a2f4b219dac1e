namespace CampaignsGen.LocalServer.Page;

/// <summary>Sends a sentence that the page displays.</summary>
internal static class PlainText
{
    internal static Task SendAsync(HttpContext context, int status, string sentence)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(sentence, context.RequestAborted);
    }
}
