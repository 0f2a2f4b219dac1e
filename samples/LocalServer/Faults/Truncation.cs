namespace CampaignsGen.LocalServer.Faults;

/// <summary>Sends a response that declares the length of its whole body and ends in the middle.</summary>
internal static class Truncation
{
    internal static void Ask(HttpContext context) => context.Items[typeof(Truncation)] = true;

    internal static bool IsAsked(HttpContext context) => context.Items.ContainsKey(typeof(Truncation));

    /// <summary>
    /// Sends half of the body. Kestrel closes a connection on which less was written than declared. Aborting it here would reset the
    /// connection, and the caller could lose the half that was sent.
    /// </summary>
    internal static Task SendAsync(HttpContext context, ReadOnlyMemory<byte> body)
    {
        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body[..(body.Length / 2)]).AsTask();
    }
}
