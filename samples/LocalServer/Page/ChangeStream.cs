using System.Text;
using System.Text.Json;
using CampaignsGen.LocalServer.Answers;
using CampaignsGen.LocalServer.Page.Views;

namespace CampaignsGen.LocalServer.Page;

/// <summary>
/// Sends the state of the server as server-sent events, first immediately and then after each change. A campaign has no timer that could
/// signal a change, so the stream checks for one four times a second while a page is open.
/// </summary>
internal sealed class ChangeStream(Func<PageView> view)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    internal async Task SendAsync(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        var stopping = context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        using var timer = new PeriodicTimer(Interval);
        try
        {
            string? sent = null;
            do
            {
                sent = await SendChangeAsync(context.Response, sent, ended.Token);
            } while (await timer.WaitForNextTickAsync(ended.Token));
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the server is stopping.
        }
    }

    /// <returns>The state that the page now displays.</returns>
    private async Task<string> SendChangeAsync(HttpResponse response, string? sent, CancellationToken cancellationToken)
    {
        string current = JsonSerializer.Serialize(view(), VendorJson.Options);
        if (current != sent)
        {
            await response.Body.WriteAsync(Encoding.UTF8.GetBytes($"data: {current}\n\n"), cancellationToken);
            await response.Body.FlushAsync(cancellationToken);
        }

        return current;
    }
}
