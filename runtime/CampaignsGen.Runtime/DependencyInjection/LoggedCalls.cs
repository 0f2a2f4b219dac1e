using Microsoft.Extensions.Logging;

namespace CampaignsGen.Runtime;

/// <summary>Writes the calls of a registered client to the log.</summary>
/// <remarks>The names of the values are those of OpenTelemetry where it defines them.</remarks>
internal sealed class LoggedCalls(ILogger logger) : CallLog
{
    private static readonly Action<ILogger, string, string, string, Exception?> Started = LoggerMessage.Define<
        string,
        string,
        string
    >(LogLevel.Debug, new EventId(3, "CallStarted"), "{OperationId} began: {Method} {UrlTemplate}.");

    private static readonly Action<ILogger, string, int, double, Exception?> Answered = LoggerMessage.Define<
        string,
        int,
        double
    >(
        LogLevel.Information,
        new EventId(4, "CallCompleted"),
        "{OperationId} returned {StatusCode} after {ElapsedMilliseconds} ms."
    );

    private static readonly Action<ILogger, string, string, double, Exception?> Failed = LoggerMessage.Define<
        string,
        string,
        double
    >(
        LogLevel.Warning,
        new EventId(5, "CallFailed"),
        "{OperationId} failed with {ErrorType} after {ElapsedMilliseconds} ms."
    );

    private static readonly Action<ILogger, string, int, Exception?> Retried = LoggerMessage.Define<string, int>(
        LogLevel.Information,
        new EventId(6, "CallRetried"),
        "{OperationId} was sent {Attempts} times."
    );

    private static readonly Action<ILogger, string, double, Exception?> Cancelled = LoggerMessage.Define<
        string,
        double
    >(
        LogLevel.Information,
        new EventId(7, "CallCancelled"),
        "{OperationId} was canceled by its caller after {ElapsedMilliseconds} ms."
    );

    internal override bool IsWanted => logger.IsEnabled(LogLevel.Warning);

    internal override void Begin(ApiOperation operation) =>
        Started(logger, operation.Id, operation.Method.Method, operation.Template, null);

    internal override void End(in CallOutcome outcome)
    {
        string id = outcome.Operation.Id;
        double elapsed = Math.Round(outcome.Elapsed.TotalMilliseconds, 1);
        if (outcome.Attempts > 1)
        {
            Retried(logger, id, outcome.Attempts, null);
        }

        // A call that exceeds the time limit fails with a TimeoutException.
        if (outcome.Failure is OperationCanceledException)
        {
            Cancelled(logger, id, elapsed, null);
        }
        else if (outcome.Error is { } error)
        {
            Failed(logger, id, error, elapsed, null);
        }
        else
        {
            Answered(logger, id, outcome.Status ?? 0, elapsed, null);
        }
    }
}
