using CampaignsGen.LocalServer.Answers;

namespace CampaignsGen.LocalServer.Faults;

/// <summary>Something that goes wrong between the service and its caller, for tests. Made by the static methods.</summary>
public sealed class Fault
{
    private readonly Func<HttpContext, RequestDelegate, TimeProvider, Task> happen;

    private Fault(Func<HttpContext, RequestDelegate, TimeProvider, Task> happen) => this.happen = happen;

    /// <summary>Another answer in place of the API's, as a gateway would give; the request is not handled.</summary>
    /// <param name="status">The status.</param>
    /// <param name="contentType">The Content-Type, or null for none.</param>
    /// <param name="body">The body, any bytes.</param>
    /// <param name="headers">Further headers, for example <c>Retry-After</c>.</param>
    public static Fault Answer(
        int status,
        string? contentType,
        ReadOnlyMemory<byte> body,
        IReadOnlyDictionary<string, string>? headers = null
    ) =>
        new(
            async (context, _, _) =>
            {
                context.Response.StatusCode = status;
                context.Response.ContentType = contentType;
                foreach (var (name, value) in headers ?? new Dictionary<string, string>())
                {
                    context.Response.Headers[name] = value;
                }

                await context.Response.Body.WriteAsync(body);
            }
        );

    /// <summary>A problem in the API's own shape; the request is not handled.</summary>
    /// <param name="status">The status, for example 500 or 503.</param>
    /// <param name="detail">What went wrong.</param>
    public static Fault Problem(int status, string detail) =>
        new((_, _, _) => throw new RefusedException(status, detail));

    /// <summary>A redirect to another place; the request is not handled.</summary>
    /// <param name="location">Where to.</param>
    /// <param name="status">301, 302, 303, 307 or 308.</param>
    public static Fault Redirect(Uri location, int status = StatusCodes.Status307TemporaryRedirect) =>
        Answer(status, null, default, new Dictionary<string, string> { ["Location"] = location.AbsoluteUri });

    /// <summary>The API's answer with half of its body, after which the connection breaks. The request is handled.</summary>
    public static Fault Truncate() =>
        new(
            (context, next, _) =>
            {
                Truncation.Ask(context);
                return next(context);
            }
        );

    /// <summary>The API's answer, later. The time is that of <see cref="LocalCampaignsOptions.TimeProvider"/>; it ends early when the caller goes.</summary>
    public static Fault Delay(TimeSpan delay) =>
        new(
            async (context, next, clock) =>
            {
                await Task.Delay(delay, clock, context.RequestAborted);
                await next(context);
            }
        );

    /// <summary>Handles the request, discards the API's response, and lets another fault replace it: the caller cannot know.</summary>
    /// <param name="fault">What the caller sees instead.</param>
    public static Fault Handled(Fault fault) =>
        new(
            async (context, next, clock) =>
            {
                try
                {
                    await HandleAsync(context, next);
                }
                catch (RefusedException)
                {
                    // The refusal is a response as well, and is discarded.
                }

                context.Response.Clear();
                await fault.HappenAsync(context, _ => Task.CompletedTask, clock);
            }
        );

    /// <summary>Handles the request after a delay, even if the caller has gone by then.</summary>
    public static Fault Late(TimeSpan delay) =>
        new(
            async (context, next, clock) =>
            {
                await Task.Delay(delay, clock);
                await HandleAsync(context, next);
            }
        );

    /// <summary>The connection breaks and there is no answer. The request is not handled.</summary>
    public static Fault Abort() => new((_, _, _) => throw new BrokenConnectionException());

    internal Task HappenAsync(HttpContext context, RequestDelegate next, TimeProvider clock) =>
        happen(context, next, clock);

    /// <summary>Handles the request as the API does, whether or not the caller still waits for the response.</summary>
    private static async Task HandleAsync(HttpContext context, RequestDelegate next)
    {
        var gone = context.RequestAborted;
        context.RequestAborted = CancellationToken.None;
        try
        {
            await next(context);
        }
        finally
        {
            context.RequestAborted = gone;
        }
    }
}
