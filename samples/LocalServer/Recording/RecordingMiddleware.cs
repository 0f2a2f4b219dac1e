using CampaignsGen.LocalServer.Faults;
using Microsoft.AspNetCore.Http.Features;

namespace CampaignsGen.LocalServer.Recording;

/// <summary>
/// Records each request and its response. The response is sent after it was recorded, so that a caller that received it finds it in the log.
/// </summary>
internal sealed class RecordingMiddleware(RequestDelegate next, RequestLog log, TimeProvider clock)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var request = await RecordAsync(context);
        context.Items[typeof(RecordedRequest)] = request;
        var wire = context.Response.Body;
        using var held = new MemoryStream();
        context.Response.Body = held;
        try
        {
            await next(context);
        }
        catch (Exception unanswered) when (unanswered is OperationCanceledException or BrokenConnectionException)
        {
            log.Add(new RecordedExchange(request, 0, null, default));
            context.Abort();
            return;
        }

        context.Response.Body = wire;
        await AnswerAsync(context, request, held.ToArray());
    }

    /// <summary>Returns the request that <see cref="InvokeAsync"/> recorded.</summary>
    internal static RecordedRequest Of(HttpContext context) => (RecordedRequest)context.Items[typeof(RecordedRequest)]!;

    private Task AnswerAsync(HttpContext context, RecordedRequest request, byte[] body)
    {
        log.Add(new RecordedExchange(request, context.Response.StatusCode, context.Response.ContentType, body));
        return Truncation.IsAsked(context)
            ? Truncation.SendAsync(context, body)
            : context.Response.Body.WriteAsync(body).AsTask();
    }

    private async Task<RecordedRequest> RecordAsync(HttpContext context)
    {
        var request = context.Request;
        var receivedAt = clock.GetUtcNow();
        var body = new MemoryStream();
        await request.Body.CopyToAsync(body, context.RequestAborted);
        body.Position = 0;
        request.Body = body;
        return new RecordedRequest
        {
            ReceivedAt = receivedAt,
            Method = request.Method,
            Target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            Headers = request.Headers.ToDictionary(
                header => header.Key,
                header => header.Value.ToString(),
                StringComparer.OrdinalIgnoreCase
            ),
            Body = body.ToArray(),
        };
    }
}
