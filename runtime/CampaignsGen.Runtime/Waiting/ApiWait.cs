namespace CampaignsGen;

/// <summary>
/// Specifies the interval and the time limit of a method that waits for the end of a started operation.
/// </summary>
/// <typeparam name="TAnswer">
/// The type of the responses that <see cref="Progress"/> receives while the operation is running.
/// </typeparam>
public sealed class ApiWait<TAnswer>
{
    private readonly TimeSpan? interval;
    private readonly TimeSpan? limit;

    /// <summary>
    /// Gets the first interval between two requests. Each subsequent interval is 1.5 times as long, up to 30 seconds or
    /// this value, whichever is longer. If it is <see langword="null"/>, the value in the document or one second is
    /// used. If a response contains <c>Retry-After</c>, that time is used instead.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or greater than 24 days.</exception>
    public TimeSpan? Interval
    {
        get => interval;
        init => interval = Checked(value);
    }

    /// <summary>
    /// Gets the time limit of the wait from the first response on, or <see langword="null"/> to use the value in the
    /// document or ten minutes. The maximum is 24 days, or <see cref="Timeout.InfiniteTimeSpan"/>. An interval that
    /// would exceed the limit is not started. A request in progress is not canceled.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or greater than 24 days.</exception>
    public TimeSpan? Limit
    {
        get => limit;
        init => limit = value == Timeout.InfiniteTimeSpan ? value : Checked(value);
    }

    /// <summary>
    /// Gets the object that receives each response while the operation is running, or <see langword="null"/> if there
    /// is none.
    /// </summary>
    public IProgress<TAnswer>? Progress { get; init; }

    /// <summary>Gets the clock for the intervals and the time limit.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    private static TimeSpan? Checked(TimeSpan? value)
    {
        if (value < TimeSpan.Zero || value > TimeSpan.FromDays(24))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "The value must be from 0 to 24 days.");
        }

        return value;
    }
}
