namespace CampaignsGen.Runtime;

/// <summary>The pauses between the requests of a wait, and its end.</summary>
internal sealed class Pauses
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    // What a server may ask for at least: it could say 0 without end.
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

    /// <summary>How long the wait may take.</summary>
    internal TimeSpan Limit { get; }

    /// <summary>Begins to count the time.</summary>
    /// <param name="wait">What the caller says; null for nothing.</param>
    /// <param name="times">What the document says.</param>
    internal static Pauses Begin<TAnswer>(ApiWait<TAnswer>? wait, WaitTimes times) =>
        new(
            wait?.TimeProvider ?? TimeProvider.System,
            wait?.Interval ?? TimeSpan.FromSeconds(times.Interval ?? 1),
            wait?.Limit ?? TimeSpan.FromSeconds(times.Limit ?? 600)
        );

    /// <summary>Gives the next pause; null where it would end behind the limit.</summary>
    /// <param name="headers">Those of the last answer, which may ask for one.</param>
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

    /// <summary>Makes a pause.</summary>
    internal Task WaitAsync(TimeSpan pause, CancellationToken cancellationToken) =>
        Task.Delay(pause, clock, cancellationToken);
}
