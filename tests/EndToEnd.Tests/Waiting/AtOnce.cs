namespace EndToEnd.Tests.Waiting;

/// <summary>A clock on which each pause is over when it begins, and its time has passed.</summary>
internal sealed class AtOnce : TimeProvider
{
    private long now;

    internal List<TimeSpan> Pauses { get; } = [];

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Pauses.Add(dueTime);
        now += dueTime.Ticks;
        return base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
