namespace CampaignsGen;

/// <summary>How long, and how often, a method asks that waits for the end of what an operation began.</summary>
/// <typeparam name="TAnswer">What <see cref="Progress"/> is told: an answer that does not say the end yet.</typeparam>
public sealed class ApiWait<TAnswer>
{
    private readonly TimeSpan? interval;
    private readonly TimeSpan? limit;

    /// <summary>
    /// Gets the first pause between two requests; each that follows is half as long again, up to 30 seconds or this, whichever is
    /// longer. Null for what the document says, or one second. Where an answer has <c>Retry-After</c>, that is the pause.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than zero or more than 24 days.</exception>
    public TimeSpan? Interval
    {
        get => interval;
        init => interval = Checked(value);
    }

    /// <summary>
    /// Gets how long the wait may take from the first answer on; null for what the document says, or ten minutes. At most 24 days,
    /// or <see cref="Timeout.InfiniteTimeSpan"/>. A pause that would end later is not begun; a request under way is not cut off.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than zero or more than 24 days.</exception>
    public TimeSpan? Limit
    {
        get => limit;
        init => limit = value == Timeout.InfiniteTimeSpan ? value : Checked(value);
    }

    /// <summary>Gets who is told of each answer that does not say the end yet; null for nobody.</summary>
    public IProgress<TAnswer>? Progress { get; init; }

    /// <summary>Gets the clock by which pauses are made and the limit is kept.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    private static TimeSpan? Checked(TimeSpan? value)
    {
        if (value < TimeSpan.Zero || value > TimeSpan.FromDays(24))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "Give a time from 0 to 24 days.");
        }

        return value;
    }
}
