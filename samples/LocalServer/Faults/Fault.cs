using CampaignsGen.LocalServer.Answers;

namespace CampaignsGen.LocalServer.Faults;

/// <summary>Represents a fault between the service and its caller, for tests. Use the static methods to create one.</summary>
public sealed class Fault
{
    private readonly Func<HttpContext, RequestDelegate, TimeProvider, Task> happen;

    private Fault(Func<HttpContext, RequestDelegate, TimeProvider, Task> happen) => this.happen = happen;

    /// <summary>Creates a fault that replaces the response, as a gateway would. The request is not handled.</summary>
    /// <param name="status">The status code.</param>
    /// <param name="contentType">The Content-Type, or <see langword="null"/> if there is none.</param>
    /// <param name="body">The body, as any bytes.</param>
    /// <param name="headers">Additional headers, such as <c>Retry-After</c>.</param>
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
                Add(context.Response, headers);
                await context.Response.Body.WriteAsync(body);
            }
        );

    /// <summary>Creates a fault that returns a problem response in the format of the API. The request is not handled.</summary>
    /// <param name="status">The status code, such as 500 or 503.</param>
    /// <param name="detail">The description of the problem.</param>
    /// <param name="headers">Additional headers, such as <c>Retry-After</c>.</param>
    public static Fault Problem(int status, string detail, IReadOnlyDictionary<string, string>? headers = null) =>
        new(
            (context, _, _) =>
            {
                Add(context.Response, headers);
                throw new RefusedException(status, detail);
            }
        );

    /// <summary>Creates a fault that redirects to another location. The request is not handled.</summary>
    /// <param name="location">The location.</param>
    /// <param name="status">301, 302, 303, 307 or 308.</param>
    public static Fault Redirect(Uri location, int status = StatusCodes.Status307TemporaryRedirect) =>
        Answer(status, null, default, new Dictionary<string, string> { ["Location"] = location.AbsoluteUri });

    /// <summary>Creates a fault that sends the response with half of its body and then closes the connection. The request is handled.</summary>
    public static Fault Truncate() =>
        new(
            (context, next, _) =>
            {
                Truncation.Ask(context);
                return next(context);
            }
        );

    /// <summary>Creates a fault that delays the response, measured with <see cref="LocalCampaignsOptions.TimeProvider"/>. The delay ends early when the caller disconnects.</summary>
    public static Fault Delay(TimeSpan delay) =>
        new(
            async (context, next, clock) =>
            {
                await Task.Delay(delay, clock, context.RequestAborted);
                await next(context);
            }
        );

    /// <summary>
    /// Creates a fault that discards the response of the API and replaces it by another fault, so the caller cannot know the result. The
    /// request is handled.
    /// </summary>
    /// <param name="fault">The fault that the caller gets instead.</param>
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
                    // A rejection is also a response, and is discarded.
                }

                context.Response.Clear();
                await fault.HappenAsync(context, _ => Task.CompletedTask, clock);
            }
        );

    /// <summary>Creates a fault that handles the request after a delay, even if the caller has disconnected by then.</summary>
    public static Fault Late(TimeSpan delay) =>
        new(
            async (context, next, clock) =>
            {
                await Task.Delay(delay, clock);
                await HandleAsync(context, next);
            }
        );

    /// <summary>Creates a fault that closes the connection without a response. The request is not handled.</summary>
    public static Fault Abort() => new((_, _, _) => throw new BrokenConnectionException());

    internal Task HappenAsync(HttpContext context, RequestDelegate next, TimeProvider clock) =>
        happen(context, next, clock);

    private static void Add(HttpResponse response, IReadOnlyDictionary<string, string>? headers)
    {
        foreach (var (name, value) in headers ?? new Dictionary<string, string>())
        {
            response.Headers[name] = value;
        }
    }

    /// <summary>Handles the request as the API does, whether the caller still waits for the response or not.</summary>
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
