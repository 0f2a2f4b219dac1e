namespace CampaignsGen.LocalServer.Faults;

/// <summary>An answer that announces its whole body and breaks off in the middle.</summary>
internal static class Truncation
{
    internal static void Ask(HttpContext context) => context.Items[typeof(Truncation)] = true;

    internal static bool IsAsked(HttpContext context) => context.Items.ContainsKey(typeof(Truncation));

    /// <summary>
    /// Kestrel closes a connection on which less was written than announced. To abort it here would reset it, and the caller
    /// might lose the half that was sent.
    /// </summary>
    internal static Task SendAsync(HttpContext context, ReadOnlyMemory<byte> body)
    {
        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body[..(body.Length / 2)]).AsTask();
    }
}
