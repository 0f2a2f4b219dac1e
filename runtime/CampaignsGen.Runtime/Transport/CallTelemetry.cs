using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net.Http.Metrics;

namespace CampaignsGen.Runtime;

/// <summary>
/// Records the duration and outcome of each call as a span and a histogram, according to the OpenTelemetry conventions
/// for HTTP clients.
/// </summary>
/// <remarks>
/// If nothing is listening, nothing is allocated. The path template is used instead of the path, because a label must
/// have few distinct values.
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
        "Duration of API operation calls, including all attempts."
    );

    /// <summary>
    /// Begins the span of a call, or returns <see langword="null"/> if nothing is listening or the call is not sampled.
    /// </summary>
    internal static Activity? Begin(ApiOperation operation) =>
        Source.HasListeners()
            ? Source.StartActivity($"{operation.Method.Method} {operation.Template}", ActivityKind.Client)
            : null;

    /// <summary>Counts the attempts to send a request. A single attempt is not recorded.</summary>
    internal static void CountAttempt(HttpRequestMessage message)
    {
        if (message is not ApiRequestMessage { Address: null })
        {
            message.Options.Set(Attempts, AttemptsOf(message) + 1);
        }
    }

    /// <summary>Returns the number of attempts to send a request, if they were counted.</summary>
    internal static int AttemptsOf(HttpRequestMessage message) =>
        message.Options.TryGetValue(Attempts, out int attempts) ? attempts
        : message is ApiRequestMessage { Address: not null } ? 1
        : 0;

    /// <summary>Adds the template to the measurements that .NET makes of the request.</summary>
    internal static void Label(HttpRequestMessage message, ApiOperation operation)
    {
        if (Duration.Enabled)
        {
            string template = operation.Template;
            HttpMetricsEnrichmentContext.AddCallback(message, context => context.AddCustomTag(Template, template));
        }
    }

    /// <summary>Determines whether the end of a call is recorded.</summary>
    internal static bool IsWanted(Activity? activity) => activity is not null || Duration.Enabled;

    /// <summary>Ends the span, and records the duration of the call.</summary>
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

/// <summary>Represents the outcome of a call.</summary>
/// <param name="Operation">The operation that was called.</param>
/// <param name="Sent">The URI to which the request was sent, or <see langword="null"/> if it was not sent.</param>
/// <param name="Status">The status code of the response, or <see langword="null"/> if there is none.</param>
/// <param name="Failure">
/// The exception that is thrown instead of a result, or <see langword="null"/> if the call was successful.
/// </param>
/// <param name="Attempts">The number of attempts, if known.</param>
/// <param name="Elapsed">The duration of the call.</param>
internal readonly record struct CallOutcome(
    ApiOperation Operation,
    Uri? Sent,
    int? Status,
    Exception? Failure,
    int Attempts,
    TimeSpan Elapsed
)
{
    /// <summary>
    /// Gets the low-cardinality name of the error: the status code or the type of the exception, or
    /// <see langword="null"/> if there is none.
    /// </summary>
    internal string? Error =>
        Status is >= 400 ? Status.Value.ToString(CultureInfo.InvariantCulture) : Failure?.GetType().FullName;
}
