namespace Runtime.Tests.Tokens;

/// <summary>A clock that moves when a test moves it.</summary>
internal sealed class ManualClock : TimeProvider
{
    private long ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => ticks;

    internal void Advance(TimeSpan time) => ticks += time.Ticks;
}
