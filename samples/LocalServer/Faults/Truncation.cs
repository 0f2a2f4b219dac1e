namespace CampaignsGen.LocalServer.Faults;

/// <summary>An answer that announces its whole body and breaks off in the middle.</summary>
internal static class Truncation
{
    internal static void Ask(HttpContext context) => context.Items[typeof(Truncation)] = true;

    internal static bool IsAsked(HttpContext context) => context.Items.ContainsKey(typeof(Truncation));

    internal static async Task SendAsync(HttpContext context, ReadOnlyMemory<byte> body)
    {
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body[..(body.Length / 2)]);
        await context.Response.Body.FlushAsync();
        context.Abort();
    }
}
