using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net.Http.Metrics;

namespace CampaignsGen.Runtime;

/// <summary>
/// Says of each call how long it took and how it ended, to whoever listens: a span and a histogram by OpenTelemetry's
/// conventions for HTTP clients.
/// </summary>
/// <remarks>
/// Where nobody listens nothing is made. The template stands in the place of the path, because a label with as many values as
/// there are things is none.
/// </remarks>
internal static class CallTelemetry
{
    private const string Name = "CampaignsGen";
    private const string Template = "url.template";

    private static readonly HttpRequestOptionsKey<int> Attempts = new("CampaignsGen.Attempts");
    private static readonly ActivitySource Source = new(Name, ProductText.Version);
    private static readonly Meter Meter = new(Name, ProductText.Version);
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "http.client.request.duration",
        "s",
        "Duration of calls of API operations, with all attempts of each."
    );

    /// <summary>Begins the span of a call; null where nobody listens, or where it is not sampled.</summary>
    internal static Activity? Begin(ApiOperation operation) =>
        Source.HasListeners()
            ? Source.StartActivity($"{operation.Method.Method} {operation.Template}", ActivityKind.Client)
            : null;

    /// <summary>Counts how often a request is sent. That it was sent once needs no note.</summary>
    internal static void CountAttempt(HttpRequestMessage message)
    {
        if (message is not ApiRequestMessage { Address: null })
        {
            message.Options.Set(Attempts, AttemptsOf(message) + 1);
        }
    }

    /// <summary>How often a request was sent, as far as anybody counted.</summary>
    internal static int AttemptsOf(HttpRequestMessage message) =>
        message.Options.TryGetValue(Attempts, out int attempts) ? attempts
        : message is ApiRequestMessage { Address: not null } ? 1
        : 0;

    /// <summary>Has .NET's own measurements of the request carry the template as well.</summary>
    internal static void Label(HttpRequestMessage message, ApiOperation operation)
    {
        if (Duration.Enabled)
        {
            string template = operation.Template;
            HttpMetricsEnrichmentContext.AddCallback(message, context => context.AddCustomTag(Template, template));
        }
    }

    /// <summary>Whether somebody wants to know how a call ended.</summary>
    internal static bool IsWanted(Activity? activity) => activity is not null || Duration.Enabled;

    /// <summary>Ends the span, and records how long the call took.</summary>
    internal static void End(Activity? activity, in CallOutcome outcome)
    {
        TagList tags = TagsOf(outcome);
        if (Duration.Enabled)
        {
            Duration.Record(outcome.Elapsed.TotalSeconds, tags);
        }

        if (activity is not null)
        {
            End(activity, outcome, tags);
        }
    }

    private static void End(Activity activity, in CallOutcome outcome, in TagList tags)
    {
        foreach ((string key, object? value) in tags)
        {
            activity.SetTag(key, value);
        }

        activity.SetTag("campaignsgen.operation.id", outcome.Operation.Id);
        if (outcome.Attempts > 1)
        {
            activity.SetTag("http.request.resend_count", outcome.Attempts - 1);
        }

        if (outcome.Error is not null)
        {
            activity.SetStatus(ActivityStatusCode.Error);
        }

        activity.Dispose();
    }

    private static TagList TagsOf(in CallOutcome outcome)
    {
        TagList tags = new()
        {
            { "http.request.method", outcome.Operation.Method.Method },
            { Template, outcome.Operation.Template },
        };
        if (outcome.Sent is { } sent)
        {
            tags.Add("server.address", sent.Host);
            tags.Add("server.port", sent.Port);
        }

        if (outcome.Status is { } status)
        {
            tags.Add("http.response.status_code", status);
        }

        if (outcome.Error is { } error)
        {
            tags.Add("error.type", error);
        }

        return tags;
    }
}

/// <summary>How a call ended.</summary>
/// <param name="Operation">What was called.</param>
/// <param name="Sent">Where it was sent; null where nothing was.</param>
/// <param name="Status">The status of the answer; null where none came.</param>
/// <param name="Failure">What the caller gets in place of an answer; null for a success.</param>
/// <param name="Attempts">How often it was sent, as far as that is known.</param>
/// <param name="Elapsed">How long it took.</param>
internal readonly record struct CallOutcome(
    ApiOperation Operation,
    Uri? Sent,
    int? Status,
    Exception? Failure,
    int Attempts,
    TimeSpan Elapsed
)
{
    /// <summary>Gets the low-cardinality name of what went wrong: the status, or the type of the exception; null for nothing.</summary>
    internal string? Error =>
        Status is >= 400 ? Status.Value.ToString(CultureInfo.InvariantCulture) : Failure?.GetType().FullName;
}
