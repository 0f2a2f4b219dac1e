namespace CampaignsGen.Runtime;

/// <summary>Represents the intervals between the requests of a wait, and its time limit.</summary>
internal sealed class Pauses
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    // The minimum interval that a server can request, because it could always request 0.
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);

    private readonly TimeProvider clock;
    private readonly long started;
    private TimeSpan interval;

    private Pauses(TimeProvider clock, TimeSpan interval, TimeSpan limit)
    {
        this.clock = clock;
        this.interval = interval;
        Limit = limit;
        started = clock.GetTimestamp();
    }

    /// <summary>Gets the time limit of the wait.</summary>
    internal TimeSpan Limit { get; }

    /// <summary>Begins a wait.</summary>
    /// <param name="wait">The options of the caller, or <see langword="null"/> if there are none.</param>
    /// <param name="times">The times that the document specifies.</param>
    internal static Pauses Begin<TAnswer>(ApiWait<TAnswer>? wait, WaitTimes times) =>
        new(
            wait?.TimeProvider ?? TimeProvider.System,
            wait?.Interval ?? TimeSpan.FromSeconds(times.Interval ?? 1),
            wait?.Limit ?? TimeSpan.FromSeconds(times.Limit ?? 600)
        );

    /// <summary>Returns the next interval, or <see langword="null"/> if it would exceed the time limit.</summary>
    /// <param name="headers">The headers of the last response, which can specify an interval.</param>
    internal TimeSpan? Next(ApiHeaders headers)
    {
        TimeSpan pause = interval;
        if (RetryAfterHeader.Read(headers, clock) is { } asked)
        {
            pause = asked < Shortest ? Shortest : asked;
        }
        else if (interval < Longest)
        {
            interval = interval * 1.5 < Longest ? interval * 1.5 : Longest;
        }

        bool isLate = Limit != Timeout.InfiniteTimeSpan && clock.GetElapsedTime(started) + pause > Limit;
        return isLate || pause > TimeSpan.FromDays(24) ? null : pause;
    }

    /// <summary>Waits for an interval.</summary>
    internal Task WaitAsync(TimeSpan pause, CancellationToken cancellationToken) =>
        Task.Delay(pause, clock, cancellationToken);
}
